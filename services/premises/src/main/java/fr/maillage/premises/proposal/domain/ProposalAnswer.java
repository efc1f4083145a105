package fr.maillage.premises.proposal.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why a room was liked or not, or taken back. */
public enum ProposalAnswer implements Labelled {
    TOO_SMALL("Trop petit", "Too small"),
    TOO_EXPENSIVE("Trop cher", "Too expensive"),
    LOCATION("Emplacement", "Location"),
    LIGHT("Lumière", "Light"),
    NOISE("Bruit", "Noise"),
    ACCESSIBILITY("Accessibilité", "Accessibility"),
    PARKING("Stationnement", "Parking"),
    SAFETY("Sécurité", "Safety"),
    TOO_LATE("Livré trop tard", "Delivered too late"),
    NO_COLLEAGUE("Sans confrère", "No colleague"),
    ROOM_TAKEN("Local pris", "Room taken"),
    OTHER("Autre", "Other");

    private final String fr;
    private final String en;

    ProposalAnswer(String fr, String en) {
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
