/**
 * Mobile units: what they offer, where they stop, on which weekdays and until when, with exceptions; and the next passages,
 * computed in the legal time of each stop.
 */
@NullMarked
package fr.maillage.registry.mobileunit;

import org.jspecify.annotations.NullMarked;
