package fr.maillage.registry.changeproposal.domain;

/**
 * What is left to a hand when a proposal was accepted and its decision could not change the data itself. Labels are those of
 * the nomenclature {@code proposal-next-step}; a test holds them together.
 */
public enum NextStep {
    /** The organization's own data: somebody writes it in. */
    WRITE_BY_HAND(
            "À saisir par un agent dans la structure locale ou l'unité mobile",
            "To be written into the local structure or mobile unit by an agent"),
    /** Official data: its source corrects it, and the next file brings it. */
    CORRECT_AT_SOURCE(
            "À faire corriger à la source (FINESS, RPPS), que suivra le prochain fichier",
            "To be corrected at its source (FINESS, RPPS), which the next file will follow");

    private final String labelFr;
    private final String labelEn;

    NextStep(String labelFr, String labelEn) {
        this.labelFr = labelFr;
        this.labelEn = labelEn;
    }

    public String labelFr() {
        return labelFr;
    }

    public String labelEn() {
        return labelEn;
    }
}
