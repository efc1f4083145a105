/** Merges over HTTP. */
@NullMarked
package fr.maillage.registry.merge.api;

import org.jspecify.annotations.NullMarked;
