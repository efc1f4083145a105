package fr.maillage.integration.client.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a client may ask for; the gateway holds it to that by the claim {@code tier} of its tokens. */
public enum ClientTier {
    DEFAULT("Ordinaire", "Ordinary"),
    FRONTEND("Serveur d’une application à usagers", "Server of an application with users"),
    BULK("Échanges de masse", "Bulk exchanges");

    private final String fr;
    private final String en;

    ClientTier(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public static Optional<ClientTier> of(String code) {
        return Arrays.stream(values()).filter(tier -> tier.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
