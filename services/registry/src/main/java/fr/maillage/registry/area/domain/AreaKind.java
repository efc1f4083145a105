package fr.maillage.registry.area.domain;

/** What an area is composed for; labels in the nomenclature {@code area-kind}. */
public enum AreaKind {
    CARE_BASIN,
    SECTOR,
    STUDY
}
