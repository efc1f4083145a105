/** Territorys as callers find them. */
@NullMarked
package fr.maillage.registry.territory;

import org.jspecify.annotations.NullMarked;
