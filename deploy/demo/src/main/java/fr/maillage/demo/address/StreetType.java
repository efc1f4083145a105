package fr.maillage.demo.address;

/** Kinds of street, as the directory codes them. */
public enum StreetType {
    RUE("R", "Rue", 56),
    AVENUE("AV", "Avenue", 9),
    BOULEVARD("BD", "Boulevard", 3),
    PLACE("PL", "Place", 6),
    CHEMIN("CHE", "Chemin", 9),
    ROUTE("RTE", "Route", 5),
    ALLEE("ALL", "Allée", 6),
    IMPASSE("IMP", "Impasse", 4),
    QUAI("QU", "Quai", 1),
    SQUARE("SQ", "Square", 1);

    private final String code;
    private final String label;
    private final int weight;

    StreetType(String code, String label, int weight) {
        this.code = code;
        this.label = label;
        this.weight = weight;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Percent of the streets. */
    int weight() {
        return weight;
    }
}
