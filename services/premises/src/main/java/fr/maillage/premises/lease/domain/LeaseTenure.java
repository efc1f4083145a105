package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** By what right a place is held. */
public enum LeaseTenure implements Labelled {
    LEASE("Bail", "Lease"),
    TURNKEY_LEASE("Bail clé en main", "Turnkey lease"),
    FREE_PROVISION("Mise à disposition gratuite", "Free provision"),
    TEMPORARY_PROVISION("Mise à disposition provisoire", "Temporary provision");

    private final String fr;
    private final String en;

    LeaseTenure(String fr, String en) {
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
