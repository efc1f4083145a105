/** The report itself, and the promises that concern the repository as a whole. */
@NullMarked
package fr.maillage.trust;

import org.jspecify.annotations.NullMarked;
