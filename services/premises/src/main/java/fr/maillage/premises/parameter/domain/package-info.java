/** A figure with its validity and source; plain Java. */
@NullMarked
package fr.maillage.premises.parameter.domain;

import org.jspecify.annotations.NullMarked;
