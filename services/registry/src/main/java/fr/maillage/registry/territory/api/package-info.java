/** The territory operations of the API. */
@NullMarked
package fr.maillage.registry.territory.api;

import org.jspecify.annotations.NullMarked;
