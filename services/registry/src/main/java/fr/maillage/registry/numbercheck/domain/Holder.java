package fr.maillage.registry.numbercheck.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who or what bears a number in the registry: no name.
 *
 * @param code profession with its system, or FINESS category
 */
public record Holder(
        BearerKind kind,
        String id,
        boolean active,
        @Nullable LocalDate endedOn,
        @Nullable String code,
        @Nullable String label) {}
