/** The rules of areas. */
@NullMarked
package fr.maillage.registry.area.domain;

import org.jspecify.annotations.NullMarked;
