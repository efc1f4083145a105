package fr.maillage.registry.professional.domain;

import fr.maillage.registry.code.domain.CodedValue;
import org.jspecify.annotations.Nullable;

/**
 * A diploma, or an authorization to practise, or both in one line of the national file.
 *
 * @param type of diploma (TRE_R14), null for an authorization alone
 * @param diploma null where the file names its type only
 */
public record Diploma(
        @Nullable CodedValue type,
        @Nullable CodedValue diploma,
        @Nullable CodedValue authorization,
        @Nullable CodedValue discipline) {}
