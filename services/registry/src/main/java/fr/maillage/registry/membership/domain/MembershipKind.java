package fr.maillage.registry.membership.domain;

/** Who belongs to what; labels in the nomenclature {@code membership-kind}. */
public enum MembershipKind {
    /** A professional practises at a structure. */
    PRACTICE,
    /** A professional belongs to a grouping: MSP, CPTS, ESP… */
    MEMBER,
    /** A structure belongs to a grouping. */
    COMPONENT;

    public boolean ofProfessional() {
        return this != COMPONENT;
    }
}
