package fr.maillage.registry.quality.domain;

/**
 * What a record lacks, and what that costs of 100. Labels are those of the nomenclature {@code quality-reason}; a test holds
 * them together.
 */
public enum QualityReason {
    NO_ADDRESS(30, "Aucune adresse d'exercice dans une commune connue", "No address of practice in a known commune"),
    NOT_LOCATED(20, "Aucun lieu géolocalisé au numéro ou à la rue", "No place located at house or street"),
    COMMUNE_PRECISION(15, "Lieu connu à la commune seulement", "Place known to the commune only"),
    UNKNOWN_SITE(10, "Site FINESS inconnu du registre", "FINESS site unknown to the registry"),
    NO_SPECIALTY(15, "Médecin sans spécialité connue", "Physician without known specialty"),
    LEGACY_ADELI(10, "Ancien numéro ADELI sans RPPS", "Legacy ADELI number without RPPS"),
    STALE_VINTAGE(15, "Données de plus de douze mois", "Data older than twelve months"),
    NO_CATEGORY(10, "Structure sans catégorie", "Structure without category"),
    NO_LOCAL_KNOWLEDGE(0, "Aucune connaissance locale", "No local knowledge"),
    EXPIRED_LOCAL_KNOWLEDGE(5, "Connaissance locale expirée", "Expired local knowledge");

    private final int cost;
    private final String labelFr;
    private final String labelEn;

    QualityReason(int cost, String labelFr, String labelEn) {
        this.cost = cost;
        this.labelFr = labelFr;
        this.labelEn = labelEn;
    }

    public int cost() {
        return cost;
    }

    public String labelFr() {
        return labelFr;
    }

    public String labelEn() {
        return labelEn;
    }

    /** Whether only the organization that is asking may be told; what it costs is not in filters. */
    public boolean local() {
        return this == NO_LOCAL_KNOWLEDGE || this == EXPIRED_LOCAL_KNOWLEDGE;
    }
}
