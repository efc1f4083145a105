/** The matcher's rules. */
@NullMarked
package fr.maillage.registry.geocode.domain;

import org.jspecify.annotations.NullMarked;
