/** Zones and the file that tells them. */
@NullMarked
package fr.maillage.registry.zoning.domain;

import org.jspecify.annotations.NullMarked;
