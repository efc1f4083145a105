package fr.maillage.registry.geocode.domain;

import org.jspecify.annotations.Nullable;

/** What a commune's code tells by itself. */
public final class Communes {

    private Communes() {}

    /** The commune of a municipal arrondissement; null for any other code. */
    public static @Nullable String parent(String commune) {
        if (commune.startsWith("751")) {
            return "75056";
        }
        if (commune.startsWith("6938")) {
            return "69123";
        }
        return commune.compareTo("13201") >= 0 && commune.compareTo("13216") <= 0 ? "13055" : null;
    }

    /** Two characters, three overseas. */
    public static String department(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }
}
