/** The checks of numbers in the API. */
@NullMarked
package fr.maillage.registry.numbercheck.api;

import org.jspecify.annotations.NullMarked;
