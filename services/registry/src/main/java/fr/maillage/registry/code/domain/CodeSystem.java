package fr.maillage.registry.code.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The nomenclatures of the registry. */
public enum CodeSystem {
    FINESS_CATEGORY("finess-category", "Catégorie d'établissement FINESS", "FINESS category of establishment"),
    FINESS_CATEGORY_GROUP("finess-category-group", "Agrégat de catégories FINESS", "FINESS group of categories"),
    FINESS_TARIFF("finess-tariff", "Mode de fixation des tarifs (MFT)", "Tariff setting mode (MFT)"),
    FINESS_PUBLIC_SERVICE(
            "finess-public-service",
            "Participation au service public hospitalier (SPH)",
            "Part in the public hospital service (SPH)"),
    STRUCTURE_KIND("structure-kind", "Type de structure de soins primaires", "Kind of primary-care structure"),
    RPPS_PROFESSION("rpps-profession", "Profession de santé (TRE_G15)", "Health profession (TRE_G15)"),
    RPPS_TITLE("rpps-title", "Usager de titre (TRE_R95)", "Title user (TRE_R95)"),
    RPPS_CATEGORY("rpps-category", "Catégorie professionnelle (TRE_R09)", "Professional category (TRE_R09)"),
    RPPS_CIVILITY("rpps-civility", "Civilité", "Title of courtesy"),
    RPPS_EXERCISE_CIVILITY("rpps-exercise-civility", "Civilité d'exercice", "Professional title of courtesy"),
    RPPS_SKILL_TYPE("rpps-skill-type", "Type de savoir-faire (TRE_R04)", "Type of skill (TRE_R04)"),
    RPPS_SKILL("rpps-skill", "Savoir-faire", "Skill"),
    RPPS_PRACTICE_MODE("rpps-practice-mode", "Mode d'exercice (TRE_R23)", "Way of practice (TRE_R23)"),
    RPPS_ACTIVITY_KIND("rpps-activity-kind", "Genre d'activité (TRE_R22)", "Kind of activity (TRE_R22)"),
    RPPS_SECTOR("rpps-sector", "Secteur d'activité (TRE_R02)", "Sector of activity (TRE_R02)"),
    RPPS_ROLE("rpps-role", "Rôle", "Role"),
    RPPS_PHARMACIST_SECTION(
            "rpps-pharmacist-section", "Section du tableau des pharmaciens", "Section of the register of pharmacists"),
    RPPS_DIPLOMA_TYPE("rpps-diploma-type", "Type de diplôme (TRE_R14)", "Type of diploma (TRE_R14)"),
    RPPS_DIPLOMA("rpps-diploma", "Diplôme", "Diploma"),
    RPPS_AUTHORIZATION("rpps-authorization", "Type d'autorisation d'exercice", "Type of authorization to practise"),
    RPPS_DISCIPLINE("rpps-discipline", "Discipline d'autorisation", "Discipline of an authorization"),
    RPPS_COUNTRY("rpps-country", "Pays", "Country"),
    ACCESSIBILITY_STATUS(
            "accessibility-status", "Accessibilité d'un lieu de soins", "Accessibility of a place of care"),
    MEMBERSHIP_KIND("membership-kind", "Nature d'une appartenance", "Kind of membership"),
    MEMBERSHIP_ROLE("membership-role", "Rôle dans une structure", "Role at a structure"),
    MEMBERSHIP_SOURCE("membership-source", "Origine d'une appartenance", "Source of a membership"),
    MEMBERSHIP_STATE("membership-state", "État d'une appartenance", "State of a membership"),
    MOBILE_SERVICE("mobile-service", "Offre d'une unité mobile", "Service of a mobile unit"),
    TERRITORY_LEVEL("territory-level", "Niveau de territoire", "Level of territory"),
    TERRITORY_KIND("territory-kind", "Type de territoire", "Kind of territory"),
    ZONING_ZONE("zoning-zone", "Zone du zonage médical", "Zone of the medical zoning"),
    LOCATION_PRECISION("location-precision", "Précision d'un point", "Precision of a point"),
    LOCATION_MISS("location-miss", "Raison d'un point absent ou grossier", "Reason of a missing or coarse point"),
    IMPORT_KIND("import-kind", "Genre de fichier importé", "Kind of imported file"),
    JOB_STATE("job-state", "État d'un traitement", "State of a job"),
    AREA_KIND("area-kind", "Nature d'un territoire composé", "Kind of composed area"),
    AREA_STATE("area-state", "État d'un territoire composé", "State of a composed area"),
    AGE_BAND("age-band", "Tranche d'âge", "Age band"),
    RETIREMENT_CERTAINTY("retirement-certainty", "Certitude d'un départ", "Certainty of a retirement"),
    KNOWN_ANSWER("known-answer", "Oui, non, inconnu", "Yes, no, unknown"),
    HOME_VISITS("home-visits", "Visites à domicile", "Home visits"),
    FEE_SECTOR("fee-sector", "Secteur conventionnel", "Fee sector"),
    ACCESSIBILITY("accessibility", "Accessibilité", "Accessibility"),
    PRACTICE_SETTING("practice-setting", "Cadre d'exercice", "Setting of practice"),
    LOCAL_SOURCE("local-source", "Source d'une connaissance locale", "Source of local knowledge"),
    LANGUAGE("language", "Langue (ISO 639-1)", "Language (ISO 639-1)"),
    LOCAL_KNOWLEDGE_UNREADABLE(
            "local-knowledge-unreadable", "Connaissance locale illisible", "Local knowledge that cannot be read"),
    PROPOSAL_NEXT_STEP("proposal-next-step", "Suite d'une proposition acceptée", "Next step of an accepted proposal"),
    CARE_TIER("care-tier", "Niveau de recours", "Tier of care"),
    QUALITY_REASON("quality-reason", "Défaut de qualité d'une fiche", "Flaw of a record");

    private final String id;
    private final String labelFr;
    private final String labelEn;

    CodeSystem(String id, String labelFr, String labelEn) {
        this.id = id;
        this.labelFr = labelFr;
        this.labelEn = labelEn;
    }

    public String id() {
        return id;
    }

    public String labelFr() {
        return labelFr;
    }

    public String labelEn() {
        return labelEn;
    }

    public static Optional<CodeSystem> find(String id) {
        return all().stream().filter(system -> system.id.equals(id)).findFirst();
    }

    public static List<CodeSystem> all() {
        return Arrays.asList(values());
    }
}
