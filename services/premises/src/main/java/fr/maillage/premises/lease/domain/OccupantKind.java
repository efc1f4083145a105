package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Who is in a unit. */
public enum OccupantKind implements Labelled {
    PROFESSIONAL("Professionnel", "Professional"),
    TEAM("Équipe", "Team"),
    ASSOCIATION("Association", "Association"),
    PUBLIC_BODY("Organisme public", "Public body");

    private final String fr;
    private final String en;

    OccupantKind(String fr, String en) {
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
