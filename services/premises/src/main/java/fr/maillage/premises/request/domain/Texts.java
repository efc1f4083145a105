package fr.maillage.premises.request.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is told in free words, and may name people. Kept sealed.
 *
 * @param project what they want to do
 * @param expectations what they wait for
 * @param healthProject the health project of a team or an investor
 * @param note of the health direction, for itself alone
 */
public record Texts(
        @Nullable String project,
        @Nullable String expectations,
        @Nullable String healthProject,
        @Nullable String note) {

    public static final Texts NONE = new Texts(null, null, null, null);

    @Override
    public String toString() {
        return equals(NONE) ? "no text" : "texts";
    }
}
