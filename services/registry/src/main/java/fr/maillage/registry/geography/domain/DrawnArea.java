package fr.maillage.registry.geography.domain;

import java.util.UUID;

/**
 * An outline drawn by an organization, as searches ask for it: its box in millionths of a degree, and the grid by which it is
 * kept. The box alone tells the grid, so that whoever writes the squares and whoever reads them agree.
 */
public record DrawnArea(UUID id, int west, int south, int east, int north) {

    /** Squares of a side, at most. */
    private static final int SQUARES = 16;

    public static DrawnArea of(UUID id, Outline outline) {
        return new DrawnArea(id, outline.west(), outline.south(), outline.east(), outline.north());
    }

    /** Side of a square. */
    public int step() {
        return Math.max(east - west, north - south) / SQUARES + 1;
    }

    public int columns() {
        return (east - west) / step() + 1;
    }

    public int rows() {
        return (north - south) / step() + 1;
    }

    /** Whether a search may look at whoever is in its box one by one: about twenty kilometres. */
    public boolean small() {
        return Math.max(east - west, north - south) < 200_000;
    }

    public static double degrees(int units) {
        return units / Outline.UNITS;
    }
}
