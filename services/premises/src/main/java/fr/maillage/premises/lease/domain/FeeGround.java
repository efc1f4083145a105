package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Why the fee for the use of public property is waived. The town names it, a lawyer judges it. */
public enum FeeGround implements Labelled {
    GENERAL_INTEREST_NPO(
            "Association d’intérêt général à but non lucratif", "Non-profit association of general interest"),
    PUBLIC_SERVICE("Condition d’un service public gratuit", "Needed by a free public service"),
    SECURITY_OR_CONSERVATION("Conservation ou sécurité du domaine", "Conservation or security of the property");

    private final String fr;
    private final String en;

    FeeGround(String fr, String en) {
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
