package fr.maillage.registry.geocode.domain;

import java.util.Locale;

/** Why a row has no point of a house; its labels are in {@code codes/location-miss.csv}. */
public enum MissReason {
    /** On its street: the base does not have the number. */
    NUMBER_NOT_FOUND,
    /** On its street: the address has no number. */
    NO_NUMBER,
    STREET_NOT_FOUND,
    /** Several streets of the commune fit equally well. */
    STREET_AMBIGUOUS,
    /** The address names a commune and nothing in it. */
    NO_STREET,
    /** Nothing but a box or a CEDEX, which is no place. */
    CEDEX_ONLY,
    NO_BAN_FOR_COMMUNE,
    UNKNOWN_COMMUNE,
    /** An address without a commune that could be told. */
    NO_COMMUNE,
    NO_ADDRESS,
    FOREIGN,
    /** A substitute has no place of their own (REG-10). */
    SUBSTITUTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
