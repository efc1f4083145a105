package fr.maillage.registry.geography.domain;

import java.util.List;

/** Polygons as a file gives them: for each its rings, for each ring longitude, latitude, longitude, latitude… */
public record RawShape(List<List<double[]>> polygons) {

    public RawShape {
        polygons = polygons.stream().map(List::copyOf).toList();
    }
}
