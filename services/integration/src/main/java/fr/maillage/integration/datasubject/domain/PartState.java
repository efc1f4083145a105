package fr.maillage.integration.datasubject.domain;

/** How far one service is. */
public enum PartState implements Labelled {
    /** Not answered yet; asked again by itself. */
    PENDING("En attente", "Pending"),
    DONE("Répondu", "Answered"),
    /** Refused by the service: a person has to look, then take it up again. */
    FAILED("Refusé par le service", "Refused by the service");

    private final String fr;
    private final String en;

    PartState(String fr, String en) {
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
