/** The structure operations of the API. */
@NullMarked
package fr.maillage.registry.structure.api;

import org.jspecify.annotations.NullMarked;
