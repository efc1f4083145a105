/** The need that schemes create, and the risk they run. */
@NullMarked
package fr.maillage.premises.operation.domain;

import org.jspecify.annotations.NullMarked;
