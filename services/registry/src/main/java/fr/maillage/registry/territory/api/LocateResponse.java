package fr.maillage.registry.territory.api;

import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.geography.domain.Places.Missing;
import fr.maillage.registry.geography.domain.ShapeLevel;
import fr.maillage.registry.territory.TerritoryLocator.Located;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The territories that hold a point. */
@Schema(name = "LocatedPoint", description = "Ce qui contient un point. / What holds a point.")
public record LocateResponse(
        @Schema(description = "Latitude demandée. / Latitude asked for.", examples = "43.6047")
        double lat,

        @Schema(description = "Longitude demandée. / Longitude asked for.", examples = "1.4442")
        double lon,

        @Schema(description = "Du plus grand au plus petit. / From the largest to the smallest.")
        List<Holder> territories,

        @Schema(description = "Niveaux sans réponse, et pourquoi. / Levels without an answer, and why.")
        List<Absent> missing) {

    /** A territory that holds the point. */
    @Schema(
            name = "HoldingTerritory",
            description = "Un territoire qui contient le point. / A territory that holds it.")
    public record Holder(
            @Schema(description = "Code public. / Public code.", examples = "commune:31555")
            String id,

            @Schema(description = "Niveau. / Level.", examples = "commune")
            String level,

            @Schema(description = "Code officiel. / Official code.", examples = "31555")
            String code,

            @Schema(description = "Nom officiel. / Official name.", examples = "Toulouse")
            String name,

            @Nullable @Schema(description = "Date du contour qui le dit. / Date of the outline that tells so.")
            LocalDate vintage) {}

    /** A level without an answer. */
    @Schema(name = "LevelWithoutAnswer", description = "Un niveau sans réponse. / A level without an answer.")
    public record Absent(
            @Schema(description = "Niveau. / Level.", examples = "qpv")
            String level,

            @Schema(
                    description =
                            "OUTSIDE : aucun contour chargé ici ne contient le point ; INSUFFICIENT_DATA : aucun contour n'est chargé ici. / OUTSIDE: no outline loaded here holds it; INSUFFICIENT_DATA: no outline is loaded here.",
                    examples = "OUTSIDE")
            Missing reason) {}

    static LocateResponse from(double lat, double lon, Located located) {
        Map<ShapeLevel, Missing> missing = located.missing();
        return new LocateResponse(
                lat,
                lon,
                located.territories().stream()
                        .map(territory -> holder(territory, located))
                        .toList(),
                Arrays.stream(ShapeLevel.values())
                        .filter(missing::containsKey)
                        .map(level -> new Absent(level.word(), missing.getOrDefault(level, Missing.INSUFFICIENT_DATA)))
                        .toList());
    }

    private static Holder holder(Territory territory, Located located) {
        TerritoryRef ref = new TerritoryRef(territory.level(), territory.code());
        PlaceStamp.Hit hit = located.outlines().get(ref);
        return new Holder(
                ref.text(),
                territory.level().word(),
                territory.code(),
                territory.name(),
                hit == null ? null : hit.vintage());
    }
}
