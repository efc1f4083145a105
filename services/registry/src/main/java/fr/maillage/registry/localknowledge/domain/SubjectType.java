package fr.maillage.registry.localknowledge.domain;

/** What local knowledge is about. */
public enum SubjectType {
    PROFESSIONAL,
    STRUCTURE
}
