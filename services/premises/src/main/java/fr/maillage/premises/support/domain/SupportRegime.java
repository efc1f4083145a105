package fr.maillage.premises.support.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Under which rules on State aid. */
public enum SupportRegime implements Labelled {
    NO_AID("Pas une aide d’État", "No State aid"),
    DE_MINIMIS("De minimis général", "General de minimis"),
    SIEG_DE_MINIMIS("De minimis SIEG", "SGEI de minimis"),
    SIEG_COMPENSATION("Compensation de SIEG", "SGEI compensation"),
    NOTIFIED("Régime notifié ou exempté", "Notified or exempted scheme");

    private final String fr;
    private final String en;

    SupportRegime(String fr, String en) {
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
