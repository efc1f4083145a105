package fr.maillage.registry.code.domain;

import org.jspecify.annotations.Nullable;

/** A code and its labels, the official one in French; without label, no source gave one. */
public record CodedValue(
        String code, @Nullable String label, @Nullable String labelEn) {

    /** No code, no value. */
    public static @Nullable CodedValue of(@Nullable String code, @Nullable String label, @Nullable String labelEn) {
        return code == null ? null : new CodedValue(code, label, labelEn);
    }
}
