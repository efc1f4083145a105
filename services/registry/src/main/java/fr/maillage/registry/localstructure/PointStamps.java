package fr.maillage.registry.localstructure;

import org.jspecify.annotations.Nullable;

/** In what neighbourhoods a point lies: the door by which the outlines of IRIS and QPV are asked, where they are loaded. */
public interface PointStamps {

    /** Codes of the IRIS and of the priority neighbourhood that hold the point, null for none. */
    Codes at(double lat, double lon);

    /** The two codes. */
    record Codes(@Nullable String iris, @Nullable String qpv) {}
}
