/** The operations of people in the API. */
@NullMarked
package fr.maillage.registry.professional.api;

import org.jspecify.annotations.NullMarked;
