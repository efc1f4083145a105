package fr.maillage.integration.datasubject.domain;

/** Who asks, as services know people. */
public enum SubjectKind implements Labelled {
    PROFESSIONAL("Professionnel de santé", "Health professional"),
    ACCOUNT("Utilisateur de la plateforme", "User of the platform"),
    RESIDENT("Habitant", "Resident");

    private final String fr;
    private final String en;

    SubjectKind(String fr, String en) {
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
