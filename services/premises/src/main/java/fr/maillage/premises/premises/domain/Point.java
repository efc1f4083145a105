package fr.maillage.premises.premises.domain;

/** A point, WGS 84, in degrees. */
public record Point(double lat, double lon) {}
