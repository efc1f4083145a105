/** What the import form accepts. */
@NullMarked
package fr.maillage.registry.imports.api;

import org.jspecify.annotations.NullMarked;
