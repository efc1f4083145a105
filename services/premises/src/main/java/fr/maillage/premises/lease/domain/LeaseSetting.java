package fr.maillage.premises.lease.domain;

import org.jspecify.annotations.Nullable;

/**
 * From when on the exposure of a lease is an alert.
 *
 * @param thresholdCents what it may be over the months ahead, at most
 * @param version counts the changes; 0 for the default that nobody changed
 * @param source where a default comes from; null for one that the organization set
 */
public record LeaseSetting(
        long thresholdCents,
        int months,
        int version,
        @Nullable String source) {}
