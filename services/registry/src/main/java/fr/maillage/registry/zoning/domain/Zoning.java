package fr.maillage.registry.zoning.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is in force for a profession at a place.
 *
 * @param profession system and code, {@code G15:10}
 * @param level of the territory that the act names: the place itself, its commune or its TVS
 */
public record Zoning(
        String profession,
        @Nullable String professionLabel,
        Zone zone,
        @Nullable String zoneLabel,
        @Nullable String zoneLabelEn,
        LocalDate validFrom,
        String act,
        String level,
        String code) {}
