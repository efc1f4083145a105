package fr.maillage.registry.membership.domain;

/** Who said so; labels in the nomenclature {@code membership-source}. */
public enum MembershipSource {
    SURVEY,
    CONVENTION,
    SELF_DECLARED,
    DIRECTORY,
    OTHER
}
