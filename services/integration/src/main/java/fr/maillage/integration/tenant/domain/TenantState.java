package fr.maillage.integration.tenant.domain;

import java.util.List;

/** The life of an organization on the platform. */
public enum TenantState {
    PROVISIONING("En création", "Being created"),
    ACTIVE("Active", "Active"),
    /** Disabled in Keycloak: nobody obtains a token that names it, and those there are live five minutes at most. */
    SUSPENDED("Suspendue", "Suspended"),
    /** Creation was refused; it is taken up again after a correction. */
    FAILED("Création en échec", "Creation failed");

    private final String fr;
    private final String en;

    TenantState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /** The states an operator may move it to. */
    public List<TenantState> allowed() {
        return switch (this) {
            case PROVISIONING -> List.of();
            case ACTIVE -> List.of(SUSPENDED);
            case SUSPENDED -> List.of(ACTIVE);
            case FAILED -> List.of(PROVISIONING);
        };
    }
}
