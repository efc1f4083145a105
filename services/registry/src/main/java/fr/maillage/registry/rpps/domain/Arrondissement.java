package fr.maillage.registry.rpps.domain;

import java.util.regex.Pattern;

/**
 * The directory writes Paris, Lyon and Marseille as one commune, while their postcodes are those of the arrondissements:
 * 75011 is 75111, 69003 is 69383, 13008 is 13208. 75116 is the other half of the 16th.
 */
final class Arrondissement {

    private static final Pattern PARIS = Pattern.compile("750(0[1-9]|1[0-9]|20)");
    private static final Pattern LYON = Pattern.compile("6900[1-9]");
    private static final Pattern MARSEILLE = Pattern.compile("130(0[1-9]|1[0-6])");

    private Arrondissement() {}

    /** The arrondissement where the postcode tells it, else the commune itself. */
    static String refine(String commune, String postcode) {
        return switch (commune) {
            case "75056" ->
                postcode.equals("75116")
                        ? postcode
                        : PARIS.matcher(postcode).matches() ? "751" + postcode.substring(3) : commune;
            case "69123" -> LYON.matcher(postcode).matches() ? "6938" + postcode.substring(4) : commune;
            case "13055" -> MARSEILLE.matcher(postcode).matches() ? "132" + postcode.substring(3) : commune;
            default -> commune;
        };
    }
}
