package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** With whom somebody wants to practise. */
public enum GroupWish implements Labelled {
    ALONE("Seul", "Alone"),
    WITH_GP("Avec un médecin généraliste", "With a GP"),
    MULTI("En équipe pluriprofessionnelle", "In a multi-professional team"),
    TEACHING_SITE("Sur un terrain de stage", "On a teaching site");

    private final String fr;
    private final String en;

    GroupWish(String fr, String en) {
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
