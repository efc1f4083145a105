package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** To buy or to rent. */
public enum DesiredTenure implements Labelled {
    BUY("Acheter", "Buy"),
    RENT("Louer", "Rent"),
    EITHER("L’un ou l’autre", "Either");

    private final String fr;
    private final String en;

    DesiredTenure(String fr, String en) {
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
