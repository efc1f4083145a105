package fr.maillage.registry.numbercheck.domain;

/** What bears an official number. */
public enum BearerKind {
    PROFESSIONAL,
    STRUCTURE,
    LEGAL_ENTITY
}
