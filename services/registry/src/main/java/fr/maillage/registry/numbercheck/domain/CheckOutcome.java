package fr.maillage.registry.numbercheck.domain;

/** What a rule concludes of a number, from the best to the worst (decision 9.14). */
public enum CheckOutcome {
    ALLOWED,
    WARNING,
    REFUSED
}
