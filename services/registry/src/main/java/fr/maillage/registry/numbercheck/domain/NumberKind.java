package fr.maillage.registry.numbercheck.domain;

/** What an official number is. */
public enum NumberKind {
    RPPS,
    ADELI,
    FINESS,
    SIRET
}
