package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why it is this payer's. */
public enum LiabilityCause implements Labelled {
    OCCUPIED("Occupée", "Occupied", false),
    NEVER_LET("Vacante, jamais louée", "Vacant, never let", true),
    VACATED("Vacante, déjà louée", "Vacant, let before", true),
    TAKEN_BACK("Vacante, reprise par la ville", "Vacant, taken back by the town", true),
    NURSERY("Vacante, pépinière (subvention)", "Vacant, nursery (subsidy)", true),
    NOT_SUBLET("Non sous-louée", "Not sublet", true),
    KEPT("Gardée pour soi", "Kept for own use", false);

    private final String fr;
    private final String en;
    private final boolean exposes;

    LiabilityCause(String fr, String en, boolean exposes) {
        this.fr = fr;
        this.en = en;
        this.exposes = exposes;
    }

    /** Whether a town that pays for this reason is exposed: it pays for nobody's use. */
    public boolean exposes() {
        return exposes;
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
