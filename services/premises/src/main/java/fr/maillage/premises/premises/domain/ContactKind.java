package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What somebody is for premises. */
public enum ContactKind implements Labelled {
    OWNER("Propriétaire", "Owner"),
    MANAGER("Gestionnaire", "Manager"),
    AGENCY("Agence", "Agency"),
    SYNDIC("Syndic", "Manager of the co-ownership"),
    OTHER("Autre", "Other");

    private final String fr;
    private final String en;

    ContactKind(String fr, String en) {
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
