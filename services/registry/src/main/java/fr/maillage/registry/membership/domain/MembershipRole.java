package fr.maillage.registry.membership.domain;

/** As what one belongs; labels in the nomenclature {@code membership-role}. */
public enum MembershipRole {
    MEMBER,
    LEADER,
    COORDINATOR,
    FOUNDER,
    EMPLOYEE,
    SUBSTITUTE
}
