/** Imports, end to end inside the service. */
@NullMarked
package fr.maillage.registry.imports;

import org.jspecify.annotations.NullMarked;
