/** Points and systems. */
@NullMarked
package fr.maillage.registry.geography.domain;

import org.jspecify.annotations.NullMarked;
