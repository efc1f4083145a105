package fr.maillage.registry.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * A doubt that only the staged rows together, or what is already known, can tell.
 *
 * @param sql selects {@code line} and {@code value} of each doubtful row, ordered by line
 */
public record StageCheck(
        String sql,
        String column,
        String code,
        String messageFr,
        String messageEn,
        @Nullable String ruleId) {}
