package fr.maillage.premises.opportunity.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What is offered. */
public enum OpportunityKind implements Labelled {
    ROOM("Un local", "A room"),
    SEAT("Une place dans une équipe", "A seat in a team"),
    POST("Un poste", "A post");

    private final String fr;
    private final String en;

    OpportunityKind(String fr, String en) {
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
