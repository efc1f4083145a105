package fr.maillage.premises.criteria.domain;

/** Yes, no, or nobody said. */
public enum Tri {
    YES,
    NO,
    UNKNOWN;

    public static Tri of(boolean value) {
        return value ? YES : NO;
    }
}
