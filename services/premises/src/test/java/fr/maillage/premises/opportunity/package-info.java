/** Opportunities, over HTTP. */
@NullMarked
package fr.maillage.premises.opportunity;

import org.jspecify.annotations.NullMarked;
