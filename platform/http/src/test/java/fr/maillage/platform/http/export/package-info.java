/** Whole lists in one answer. */
@NullMarked
package fr.maillage.platform.http.export;

import org.jspecify.annotations.NullMarked;
