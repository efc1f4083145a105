package fr.maillage.premises.request.domain;

import org.jspecify.annotations.Nullable;

/** Who asks, and how to reach them. Kept sealed. */
public record Person(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String organizationName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String rppsId) {

    public static final Person NOBODY = new Person(null, null, null, null, null, null);

    /** Presence alone: a record is printed by whoever logs it. */
    @Override
    public String toString() {
        return equals(NOBODY) ? "nobody named" : "a person";
    }
}
