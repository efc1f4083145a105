package fr.maillage.premises.place.domain;

import org.jspecify.annotations.Nullable;

/** Arrondissements of Paris, Lyon and Marseille have codes of their own beside their commune's. */
public final class MunicipalArrondissement {

    private MunicipalArrondissement() {}

    /** Whether two codes name the same commune, whole or by an arrondissement. */
    public static boolean same(@Nullable String one, String other) {
        return one != null && commune(one).equals(commune(other));
    }

    /** The commune that a code names, whole. */
    public static String commune(String code) {
        if (code.startsWith("751")) {
            return "75056";
        }
        if (code.startsWith("6938")) {
            return "69123";
        }
        return code.startsWith("132") ? "13055" : code;
    }
}
