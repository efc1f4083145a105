package fr.maillage.registry.localknowledge.domain;

/** What was done to local knowledge. */
public enum KnowledgeAction {
    CREATED,
    CHANGED,
    ARCHIVED,
    RESTORED
}
