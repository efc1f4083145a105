/** The territory formats, line by line. */
@NullMarked
package fr.maillage.registry.territory.domain;

import org.jspecify.annotations.NullMarked;
