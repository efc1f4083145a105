package fr.maillage.registry.caretier.domain;

/** How near to people a profession is. */
public enum CareTier {
    FIRST_RECOURSE,
    SECOND_RECOURSE,
    NONE
}
