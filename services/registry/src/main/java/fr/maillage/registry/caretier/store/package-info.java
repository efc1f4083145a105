/** The list of each organization, and the shipped one. */
@NullMarked
package fr.maillage.registry.caretier.store;

import org.jspecify.annotations.NullMarked;
