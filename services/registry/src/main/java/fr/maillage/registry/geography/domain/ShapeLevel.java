package fr.maillage.registry.geography.domain;

import java.util.Locale;

/** The levels whose outlines are loaded. */
public enum ShapeLevel {
    COMMUNE,
    IRIS,
    QPV;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
