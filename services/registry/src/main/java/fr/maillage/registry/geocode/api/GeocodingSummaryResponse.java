package fr.maillage.registry.geocode.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geocode.GeocodeService.Summary;
import fr.maillage.registry.geocode.domain.LocatedShare;
import fr.maillage.registry.geocode.domain.LocatedShare.Miss;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well self-employed people and structures are located. */
@Schema(
        name = "GeocodingSummary",
        description =
                "Ce qui est localisé, et pourquoi le reste ne l'est pas. / What is located, and why the rest is not.")
public record GeocodingSummaryResponse(
        @Schema(description = "Activités libérales. / Self-employed activities.")
        Located professionals,

        @Schema(description = "Structures actives. / Active structures.")
        Located structures) {

    private static final double THOUSAND = 1_000;

    /** Rows of one kind. */
    @Schema(
            name = "LocatedRows",
            description = "Lignes actives et finesse de leur point. / Active rows and how fine their point is.")
    public record Located(
            @Schema(description = "Lignes actives. / Active rows.", examples = "5120")
            long total,

            @Schema(
                    description =
                            "Celles qui ont un point dans un quartier : au numéro, à la rue, FINESS ou à la main. / Those with a point in a neighbourhood: house, street, FINESS or by hand.",
                    examples = "4960")
            long located,

            @Schema(description = "Leur part, de 0 à 1. / Their share, 0 to 1.", examples = "0.969")
            double share,

            @Schema(description = "Restant à localiser. / Still to be located.", examples = "0")
            long due,

            @Schema(
                    description =
                            "Lignes par finesse, codes de `location-precision`, NONE sans point. / Rows by precision, codes of `location-precision`, NONE without a point.",
                    examples = "{\"HOUSENUMBER\": 4700, \"STREET\": 260, \"COMMUNE\": 110, \"NONE\": 50}")
            Map<String, Long> byPrecision,

            @Schema(description = "Pourquoi, du plus fréquent au plus rare. / Why, commonest first.")
            List<MissResponse> misses) {}

    /** A reason and what it explains. */
    @Schema(name = "LocationMiss", description = "Une raison et ce qu'elle explique. / A reason and what it explains.")
    public record MissResponse(
            @Schema(description = "Code de `location-miss`. / Code of `location-miss`.")
            CodedValue reason,

            @Schema(description = "Lignes qu'elle explique. / Rows it explains.", examples = "110")
            long count,

            @Schema(
                    description = "Chemins de quelques-unes. / Paths of a few of them.",
                    examples = "[\"/api/registry/v1/professionals/99000000010\"]")
            List<String> samples) {}

    static GeocodingSummaryResponse from(Summary summary, Map<String, CodedValue> reasons) {
        return new GeocodingSummaryResponse(
                located(summary.professionals(), reasons, id -> "/api/registry/v1/professionals/" + id),
                located(summary.structures(), reasons, id -> "/api/registry/v1/structures/" + id));
    }

    private static Located located(LocatedShare share, Map<String, CodedValue> reasons, UnaryOperator<String> path) {
        double part = share.total() == 0 ? 0 : (double) share.inside() / share.total();
        return new Located(
                share.total(),
                share.inside(),
                Math.round(part * THOUSAND) / THOUSAND,
                share.due(),
                share.byPrecision(),
                share.misses().stream().map(miss -> miss(miss, reasons, path)).toList());
    }

    private static MissResponse miss(Miss miss, Map<String, CodedValue> reasons, UnaryOperator<String> path) {
        return new MissResponse(
                reasons.getOrDefault(miss.reason(), new CodedValue(miss.reason(), null, null)),
                miss.count(),
                miss.samples().stream().map(path).toList());
    }
}
