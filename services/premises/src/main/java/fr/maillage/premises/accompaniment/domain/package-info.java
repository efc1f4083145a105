/** A task and its states; plain Java. */
@NullMarked
package fr.maillage.premises.accompaniment.domain;

import org.jspecify.annotations.NullMarked;
