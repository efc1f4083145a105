/** Identifiers, checked against the numbers of real places. */
@NullMarked
package fr.maillage.registry.identifier.domain;

import org.jspecify.annotations.NullMarked;
