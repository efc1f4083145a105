package fr.maillage.integration.client.domain;

import java.util.Set;

/**
 * What an organization covers.
 *
 * @param alias its SIREN, which is the code of an EPCI
 * @param communes INSEE codes; empty for an institution, which then covers its departments whole
 */
public record Covered(String alias, Set<String> departments, Set<String> communes) {

    private static final int OVERSEAS = 3;
    private static final int METROPOLITAN = 2;

    public Covered {
        departments = Set.copyOf(departments);
        communes = Set.copyOf(communes);
    }

    /** Whether {@code level:code} lies inside. */
    boolean has(String territory) {
        int colon = territory.indexOf(':');
        String code = territory.substring(colon + 1);
        return switch (territory.substring(0, Math.max(colon, 0))) {
            case "commune" -> communes.isEmpty() ? departments.contains(department(code)) : communes.contains(code);
            case "epci" -> code.equals(alias);
            case "department" -> departments.contains(code);
            default -> false;
        };
    }

    /** The department of a commune, as its code says. */
    public static String department(String commune) {
        int digits = commune.startsWith("97") ? OVERSEAS : METROPOLITAN;
        return commune.substring(0, Math.min(digits, commune.length()));
    }
}
