/** Tests of the merges. */
@NullMarked
package fr.maillage.registry.merge;

import org.jspecify.annotations.NullMarked;
