package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why an occupancy ended. */
public enum EndReason implements Labelled {
    VACATED("Libérée par l’occupant", "Vacated by the occupant"),
    TAKEN_BACK("Reprise par la ville", "Taken back by the town");

    private final String fr;
    private final String en;

    EndReason(String fr, String en) {
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
