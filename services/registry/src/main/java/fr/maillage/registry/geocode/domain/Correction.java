package fr.maillage.registry.geocode.domain;

import java.time.Instant;

/**
 * A point set by hand.
 *
 * @param latitude WGS84 degrees
 * @param by subject of whoever sets it
 */
public record Correction(double latitude, double longitude, String reason, String by, Instant at) {}
