/** What a run is asked, which choices it has, and what it found; plain Java. */
@NullMarked
package fr.maillage.premises.matchrun.domain;

import org.jspecify.annotations.NullMarked;
