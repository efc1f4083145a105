package fr.maillage.registry.geography.domain;

import java.util.Locale;

/**
 * Levels whose outlines are joined from those of communes. What is left out of a line is less than anybody sees on a map of
 * the whole: 20 metres of an EPCI, 50 of a department, 100 of a region.
 */
public enum JoinedLevel {
    EPCI(200),
    DEPARTMENT(500),
    REGION(1_000);

    private final int tolerance;

    JoinedLevel(int tolerance) {
        this.tolerance = tolerance;
    }

    /** How far a line may move, in millionths of a degree. */
    public int tolerance() {
        return tolerance;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of communes that names it. */
    public String column() {
        return word() + "_code";
    }
}
