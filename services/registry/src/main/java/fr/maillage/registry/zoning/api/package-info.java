/** Zoning over HTTP. */
@NullMarked
package fr.maillage.registry.zoning.api;

import org.jspecify.annotations.NullMarked;
