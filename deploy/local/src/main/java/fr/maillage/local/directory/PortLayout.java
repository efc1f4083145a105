package fr.maillage.local.directory;

import fr.maillage.local.console.Failure;

/**
 * Where each part listens. The usual layout keeps Keycloak on its well-known 8180; any other base packs everything
 * just above it, so that two copies run side by side without a thought.
 */
public record PortLayout(int base, int postgres, int keycloak, int keycloakManagement) {
    public static final PortLayout USUAL = new PortLayout(8080, 8086, 8180, 8181);

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;
    private static final int SPAN = 8;

    public static PortLayout from(int base) {
        if (base < LOWEST || base + SPAN > HIGHEST) {
            throw Failure.of(
                    "--port-base %d ne convient pas".formatted(base),
                    "donner un nombre entre %d et %d : les parties occupent ce port et les %d suivants"
                            .formatted(LOWEST, HIGHEST - SPAN, SPAN));
        }
        return base == USUAL.base ? USUAL : new PortLayout(base, base + 6, base + 7, base + SPAN);
    }

    public int gateway() {
        return base;
    }

    /** Services follow the gateway in the order of their offsets, 1 to 5. */
    public int service(int offset) {
        return base + offset;
    }
}
