package fr.maillage.integration.datasubject.domain;

/** How a request came. */
public enum Channel implements Labelled {
    LETTER("Courrier", "Letter"),
    EMAIL("Courriel", "E-mail"),
    IN_PERSON("Au guichet", "In person"),
    ONLINE("En ligne", "Online");

    private final String fr;
    private final String en;

    Channel(String fr, String en) {
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
