/** Operations, their phases, the need they create and the risk they run; plain Java. */
@NullMarked
package fr.maillage.premises.operation.domain;

import org.jspecify.annotations.NullMarked;
