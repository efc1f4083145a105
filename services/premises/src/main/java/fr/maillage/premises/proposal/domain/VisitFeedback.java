package fr.maillage.premises.proposal.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What somebody thought of a room. */
public enum VisitFeedback implements Labelled {
    INTERESTED("Intéressé", "Interested"),
    HESITANT("Hésitant", "Hesitant"),
    NOT_INTERESTED("Pas intéressé", "Not interested");

    private final String fr;
    private final String en;

    VisitFeedback(String fr, String en) {
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
