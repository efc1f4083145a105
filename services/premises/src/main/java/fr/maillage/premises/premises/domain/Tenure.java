package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** By what right rooms may be held. */
public enum Tenure implements Labelled {
    LEASE("Bail", "Lease"),
    SUBLEASE("Sous-location", "Sublease"),
    PURCHASE("Achat", "Purchase"),
    FREE_PROVISION("Mise à disposition gratuite", "Free provision"),
    TEMPORARY_PROVISION("Mise à disposition provisoire", "Temporary provision"),
    TURNKEY_LEASE("Bail clés en main", "Turnkey lease");

    private final String fr;
    private final String en;

    Tenure(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
