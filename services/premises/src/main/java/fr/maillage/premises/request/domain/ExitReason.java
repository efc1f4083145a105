package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why a request left the way to an installation. */
public enum ExitReason implements Labelled {
    NO_SUITABLE_ROOM("Aucun local adapté", "No suitable room"),
    TOO_EXPENSIVE("Trop cher", "Too expensive"),
    TOO_LATE("Livraison trop tardive", "Delivered too late"),
    WENT_ELSEWHERE("Installé ailleurs", "Settled elsewhere"),
    NO_COLLEAGUE("Pas de confrère trouvé", "No colleague found"),
    SALARIED_POST("Poste salarié pris", "Took a salaried post"),
    FAMILY("Raison familiale", "Family"),
    FINANCING("Financement non obtenu", "Financing not obtained"),
    PROJECT_DROPPED("Projet abandonné", "Project dropped"),
    TO_COLLEAGUES("Orienté vers des confrères", "Sent on to colleagues"),
    TO_PROJECT("Orienté vers un projet", "Sent on to a project"),
    TO_NEIGHBOUR("Orienté vers une commune voisine", "Sent on to a neighbouring commune"),
    NOT_RECONFIRMED("Demande non reconfirmée", "Not reconfirmed"),
    NO_ANSWER("Sans nouvelles", "No answer"),
    OTHER("Autre", "Other");

    private final String fr;
    private final String en;

    ExitReason(String fr, String en) {
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
