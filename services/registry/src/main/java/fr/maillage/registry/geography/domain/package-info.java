/** Projected coordinate systems and points, without the library that converts them. */
@NullMarked
package fr.maillage.registry.geography.domain;

import org.jspecify.annotations.NullMarked;
