package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** To whom the person of a request may be named, with consent. A share’s field set is one of these words in lower case. */
public enum Audience implements Labelled {
    LANDLORD("Bailleurs", "Landlords"),
    ARS("Agence régionale de santé", "Regional health agency"),
    CPAM("Assurance maladie (CPAM)", "Health insurance fund (CPAM)"),
    COLLEAGUES("Confrères et consœurs", "Colleagues"),
    NEIGHBOURS("Communes voisines", "Neighbouring communes");

    private final String fr;
    private final String en;

    Audience(String fr, String en) {
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
