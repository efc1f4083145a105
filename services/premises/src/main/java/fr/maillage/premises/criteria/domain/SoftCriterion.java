package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.Nullable;

/** What raises a room in the order of a request; it never hides one. */
public enum SoftCriterion {
    NEED("Besoin du territoire", "Need of the territory"),
    QPV("Quartier prioritaire", "Priority neighbourhood"),
    TIME("Délai", "Time"),
    COMMITMENT("Durée d'engagement", "Length of commitment"),
    TARGET("Proximité du lieu souhaité", "Closeness to the wished place"),
    AREA_FIT("Ajustement de la surface", "Fit of the area"),
    COST("Marge sous le budget", "Margin under the budget"),
    SERVICES("Services souhaités", "Wished services"),
    COLLEAGUES("Confrères présents", "Colleagues around"),
    TRANSPORT("Transports", "Transport"),
    AMENITIES("Pharmacie, hôpital, garde", "Pharmacy, hospital, duty house"),
    TEACHING("Accueil d'étudiants", "Teaching"),
    FAMILY("Services à la famille", "Family services"),
    NEW_RESIDENTS("Habitants attendus", "Expected residents"),
    EXTENSION("Extension possible", "Room to grow"),
    STABILITY("Stabilité du groupe", "Stability of the group");

    private final String fr;
    private final String en;

    SoftCriterion(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }

    /** Rule of the domain handbook; null where only the settings say why it weighs. */
    public @Nullable String rule() {
        return switch (this) {
            case NEED -> "REQ-03";
            case QPV -> "MAT-07";
            case COMMITMENT -> "MAT-05";
            case TIME,
                    TARGET,
                    AREA_FIT,
                    COST,
                    SERVICES,
                    COLLEAGUES,
                    TRANSPORT,
                    AMENITIES,
                    TEACHING,
                    FAMILY,
                    NEW_RESIDENTS,
                    EXTENSION,
                    STABILITY -> null;
        };
    }
}
