package fr.maillage.registry.geography.domain;

import java.util.Optional;

/** Turns projected metres into WGS84 degrees. */
@FunctionalInterface
public interface Projector {

    /** Empty when the coordinates cannot be turned, whatever the reason. */
    Optional<Degrees> toDegrees(Projection projection, double x, double y);

    /** A WGS84 point. */
    record Degrees(double latitude, double longitude) {}
}
