package fr.maillage.registry.code.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code of a nomenclature. No label at all means that no source gave one; {@code kind} is our own type it maps to.
 */
public record Code(
        String system,
        String code,
        @Nullable String labelFr,
        @Nullable String labelEn,
        @Nullable String kind,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
