/** The import operations of the API. */
@NullMarked
package fr.maillage.registry.imports.api;

import org.jspecify.annotations.NullMarked;
