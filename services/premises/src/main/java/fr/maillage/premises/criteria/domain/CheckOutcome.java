package fr.maillage.premises.criteria.domain;

/** What one criterion says; only a refusal excludes. */
public enum CheckOutcome {
    ALLOWED,
    WARNING,
    REFUSED,
    INSUFFICIENT_DATA
}
