/** Whole lists in one answer: how many rows at most, and the one trace that each leaves. */
@NullMarked
package fr.maillage.registry.export;

import org.jspecify.annotations.NullMarked;
