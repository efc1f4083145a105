package fr.maillage.integration.datasubject.domain;

/** What a person asks for. */
public enum RequestKind implements Labelled {
    ACCESS("Accès", "Access", "RGPD art. 15"),
    OPPOSITION("Opposition", "Objection", "RGPD art. 21"),
    ERASURE("Effacement", "Erasure", "RGPD art. 17");

    private final String fr;
    private final String en;
    private final String source;

    RequestKind(String fr, String en, String source) {
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
