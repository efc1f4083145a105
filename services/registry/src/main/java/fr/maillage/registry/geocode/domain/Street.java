package fr.maillage.registry.geocode.domain;

/**
 * A street of the address base.
 *
 * @param postcode empty when the base gives none
 * @param latitude of the number in its middle, WGS84 degrees
 */
public record Street(
        String id, String name, String postcode, double latitude, double longitude, PackedNumbers numbers) {}
