/** What a search of structures asks. */
@NullMarked
package fr.maillage.registry.structure.domain;

import org.jspecify.annotations.NullMarked;
