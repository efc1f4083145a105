package fr.maillage.registry.professional.domain;

/** How names are compared with what was typed. */
public enum NameMatch {
    /** By the beginnings of words; if nobody is found so, by likeness. */
    AUTO,
    /** By the beginnings of words alone. */
    PREFIX,
    /** By likeness alone: the most alike first. */
    FUZZY
}
