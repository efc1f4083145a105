/** Structures and how they are searched. */
@NullMarked
package fr.maillage.registry.structure.domain;

import org.jspecify.annotations.NullMarked;
