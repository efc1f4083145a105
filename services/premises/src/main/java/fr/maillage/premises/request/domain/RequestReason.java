package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why somebody looks for a room. */
public enum RequestReason implements Labelled {
    INSTALL("Première installation", "First installation"),
    MOVE("Changement de lieu", "Move"),
    TOO_SMALL("Local trop petit", "Rooms too small"),
    ACCESSIBILITY("Local non accessible", "Rooms not accessible"),
    INSECURITY("Insécurité", "Insecurity"),
    GROUPING("Regroupement", "Grouping"),
    RETIREMENT_HANDOVER("Transmission avant retraite", "Handover before retirement"),
    LEASE_END("Fin de bail", "End of the lease");

    private final String fr;
    private final String en;

    RequestReason(String fr, String en) {
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
