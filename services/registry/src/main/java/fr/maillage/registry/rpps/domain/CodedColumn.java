package fr.maillage.registry.rpps.domain;

/** The nomenclatures whose labels stand beside their codes in the open files. */
enum CodedColumn {
    CATEGORY("rpps-category", RppsColumn.CATEGORY, RppsColumn.CATEGORY_LABEL),
    CIVILITY("rpps-civility", RppsColumn.CIVILITY, RppsColumn.CIVILITY_LABEL),
    EXERCISE_CIVILITY("rpps-exercise-civility", RppsColumn.EXERCISE_CIVILITY, RppsColumn.EXERCISE_CIVILITY_LABEL),
    SKILL_TYPE("rpps-skill-type", RppsColumn.SKILL_TYPE, RppsColumn.SKILL_TYPE_LABEL),
    SKILL("rpps-skill", RppsColumn.SKILL, RppsColumn.SKILL_LABEL),
    MODE("rpps-practice-mode", RppsColumn.MODE, RppsColumn.MODE_LABEL),
    KIND("rpps-activity-kind", RppsColumn.KIND, RppsColumn.KIND_LABEL),
    SECTOR("rpps-sector", RppsColumn.SECTOR, RppsColumn.SECTOR_LABEL),
    ROLE("rpps-role", RppsColumn.ROLE, RppsColumn.ROLE_LABEL),
    PHARMACIST_SECTION("rpps-pharmacist-section", RppsColumn.PHARMACIST_SECTION, RppsColumn.PHARMACIST_SECTION_LABEL),
    COUNTRY("rpps-country", RppsColumn.COUNTRY, RppsColumn.COUNTRY_LABEL);

    private final String system;
    private final RppsColumn code;
    private final RppsColumn label;

    CodedColumn(String system, RppsColumn code, RppsColumn label) {
        this.system = system;
        this.code = code;
        this.label = label;
    }

    String system() {
        return system;
    }

    RppsColumn code() {
        return code;
    }

    RppsColumn label() {
        return label;
    }
}
