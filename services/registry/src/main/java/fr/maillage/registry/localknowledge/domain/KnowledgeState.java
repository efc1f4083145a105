package fr.maillage.registry.localknowledge.domain;

/** Archived knowledge stays readable as such and is used by nothing; writing it anew makes it active. */
public enum KnowledgeState {
    ACTIVE,
    ARCHIVED
}
