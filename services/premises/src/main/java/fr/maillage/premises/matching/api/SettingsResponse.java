package fr.maillage.premises.matching.api;

import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.SettingsFile;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.matching.domain.KeptSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings in force. */
@Schema(name = "MatchingSettings", description = "Réglages du rapprochement. / Settings of the matching.")
public record SettingsResponse(
        @Schema(description = "0 pour ceux livrés ; fait l'ETag. / 0 for the shipped ones; makes the ETag.")
        int version,

        @Schema(description = "Quand ils furent écrits. / When they were written.") @Nullable
        Instant changedAt,

        @Schema(description = "Poids par critère. / Weight by criterion.")
        Map<SoftCriterion, Integer> weights,

        @Schema(description = "Chiffre par paramètre. / Figure by parameter.")
        Map<Parameter, Integer> parameters,

        @Schema(
                description =
                        "Valeurs livrées, leur validité et leur source. / Shipped values, their validity and source.")
        List<Shipped> shipped) {

    /** One shipped value. */
    @Schema(name = "ShippedMatchingSetting", description = "Valeur livrée. / Shipped value.")
    public record Shipped(
            @Schema(description = "Critère ou paramètre. / Criterion or parameter.", examples = "NEED")
            String name,

            @Schema(description = "Valeur. / Value.", examples = "20")
            int value,

            @Schema(description = "Depuis quand. / Since when.")
            LocalDate validFrom,

            @Schema(description = "D'où. / Where from.") Said source) {

        static Shipped of(SettingsFile.Row row) {
            return new Shipped(row.name(), row.value(), row.from(), Said.of(row.source()));
        }
    }

    static SettingsResponse of(KeptSettings kept, List<SettingsFile.Row> rows) {
        return new SettingsResponse(
                kept.version(),
                kept.changedAt().orElse(null),
                new EnumMap<>(kept.settings().weights()),
                new EnumMap<>(kept.settings().parameters()),
                rows.stream().map(Shipped::of).toList());
    }
}
