package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Who owes an amount. */
public enum Payer implements Labelled {
    CITY("La ville", "The town"),
    LEAD_TENANT("Le preneur principal", "The lead tenant"),
    OCCUPANT("L’occupant de la cellule", "The occupant of the unit"),
    OCCUPANTS("Les occupants ensemble", "The occupants together"),
    /** The agreement does not say. */
    UNDETERMINED("À déterminer : l’accord ne le dit pas", "Undetermined: the agreement does not say");

    private final String fr;
    private final String en;

    Payer(String fr, String en) {
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
