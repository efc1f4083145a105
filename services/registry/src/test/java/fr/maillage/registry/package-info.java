/** Tests of the registry, on the real PostgreSQL. */
@NullMarked
package fr.maillage.registry;

import org.jspecify.annotations.NullMarked;
