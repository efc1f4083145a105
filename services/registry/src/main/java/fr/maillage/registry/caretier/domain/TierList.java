package fr.maillage.registry.caretier.domain;

import java.time.LocalDate;

/**
 * The list that holds for an organization.
 *
 * @param shipped true for the one that this platform brings, which holds until the organization writes its own
 * @param asOf the day from which it holds
 * @param version counts the organization's own changes; 0 for the shipped one
 */
public record TierList(CareTiers tiers, boolean shipped, String source, LocalDate asOf, int version) {}
