/** Structures (establishments of FINESS, later local ones), to be found by territory, category, name and distance. */
@NullMarked
package fr.maillage.registry.structure;

import org.jspecify.annotations.NullMarked;
