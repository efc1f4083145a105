package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What is measured of accessibility; thresholds are dated data. */
public enum MeasuredItem implements Labelled {
    DOOR_WIDTH("Largeur utile de porte", "Clear door width"),
    CORRIDOR_WIDTH("Largeur de couloir", "Corridor width"),
    TURNING_CIRCLE("Espace de manœuvre", "Turning circle"),
    THRESHOLD_HEIGHT("Ressaut à bord droit", "Threshold"),
    CHAMFERED_THRESHOLD_HEIGHT("Ressaut chanfreiné", "Chamfered threshold"),
    DESK_HEIGHT("Hauteur de banque d’accueil", "Desk height"),
    PARKING_SPACE_WIDTH("Largeur de place adaptée", "Width of an adapted parking space"),
    PARKING_SPACE_LENGTH("Longueur de place adaptée", "Length of an adapted parking space"),
    PARKING_SHARE("Part de places adaptées", "Share of adapted parking spaces");

    private final String fr;
    private final String en;

    MeasuredItem(String fr, String en) {
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
