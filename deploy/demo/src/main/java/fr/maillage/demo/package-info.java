/**
 * Writes fictitious primary care in the formats of the official files: the command, what was ordered, and the walk over
 * the communes in which each writer takes what concerns it. The same order always gives the same bytes.
 */
@NullMarked
package fr.maillage.demo;

import org.jspecify.annotations.NullMarked;
