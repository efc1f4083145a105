package fr.maillage.integration.datasubject.domain;

/** Why a request is refused; the person is told, and of the way to the CNIL and the courts (GDPR art. 12(4)). */
public enum RefusalGround implements Labelled {
    IDENTITY_NOT_PROVEN(
            "Identité non établie après demande", "Identity not established after asking", "RGPD art. 12(2), 12(6)"),
    MANIFESTLY_UNFOUNDED("Demande manifestement infondée", "Manifestly unfounded request", "RGPD art. 12(5)"),
    EXCESSIVE("Demande excessive, répétée", "Excessive, repeated request", "RGPD art. 12(5)"),
    NOT_CONTROLLER(
            "L’organisation n’est pas responsable de ce traitement",
            "The organization is not the controller of this processing",
            "RGPD art. 4(7), 26, 28(3)(e)"),
    LEGAL_OBLIGATION(
            "Traitement qu’une obligation légale impose",
            "Processing imposed by a legal obligation",
            "RGPD art. 17(3)(b) ; loi 78-17 art. 56"),
    OVERRIDING_GROUNDS(
            "Motifs légitimes et impérieux, ou droits en justice",
            "Compelling legitimate grounds, or legal claims",
            "RGPD art. 17(3)(e), 21(1)");

    private final String fr;
    private final String en;
    private final String source;

    RefusalGround(String fr, String en, String source) {
        this.fr = fr;
        this.en = en;
        this.source = source;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }

    /** The law, by its articles. */
    public String source() {
        return source;
    }
}
