/** Structures as callers find them. */
@NullMarked
package fr.maillage.registry.structure;

import org.jspecify.annotations.NullMarked;
