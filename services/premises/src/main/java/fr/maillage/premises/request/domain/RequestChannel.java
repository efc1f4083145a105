package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** By which way a request came in. */
public enum RequestChannel implements Labelled {
    OTHER_SERVICE("Autre service de la collectivité", "Another service of the authority"),
    LETTER_TO_ELECTED("Courrier à un élu", "Letter to an elected official"),
    MEETING("Rencontre", "Meeting"),
    WEB("Formulaire en ligne", "Web form"),
    PHONE("Téléphone", "Telephone"),
    PARTNER("Partenaire", "Partner");

    private final String fr;
    private final String en;

    RequestChannel(String fr, String en) {
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
