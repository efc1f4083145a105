/** The nomenclature operations of the API. */
@NullMarked
package fr.maillage.registry.code.api;

import org.jspecify.annotations.NullMarked;
