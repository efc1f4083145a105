/**
 * Records declared the same: one answers for both, the other is followed to it and no longer listed. Nothing is moved, so
 * that undoing gives back exactly what was. Other features ask here which record answers.
 */
@NullMarked
package fr.maillage.registry.merge;

import org.jspecify.annotations.NullMarked;
