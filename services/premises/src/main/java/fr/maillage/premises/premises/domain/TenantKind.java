package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Whom rooms are for. */
public enum TenantKind implements Labelled {
    INDIVIDUAL("Individuel", "Individual"),
    GROUP("Groupe", "Group"),
    EITHER("Indifférent", "Either");

    private final String fr;
    private final String en;

    TenantKind(String fr, String en) {
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
