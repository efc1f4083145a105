package fr.maillage.premises.opportunity.domain;

import fr.maillage.premises.code.domain.Labelled;

/** To what kind of institution an opportunity was sent. */
public enum DiffusionAudience implements Labelled {
    FACULTY("Faculté", "Faculty"),
    ORDER("Ordre professionnel", "Professional order"),
    URPS("URPS", "Regional union of professionals (URPS)"),
    ARS("Agence régionale de santé", "Regional health agency"),
    PRESS("Presse", "Press"),
    OTHER("Autre", "Other");

    private final String fr;
    private final String en;

    DiffusionAudience(String fr, String en) {
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
