package fr.maillage.registry.area.api;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.registry.area.AreaDrawing;
import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaKind;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An area to compose. */
@Schema(name = "NewArea", description = "Territoire à composer. / Area to compose.")
public record NewAreaRequest(
        @NotBlank
        @Size(max = AreaContent.MOST_NAME)
        @Schema(
                description =
                        "Unique parmi les territoires actifs de l'organisation, sans égard aux accents ni à la casse. / Unique among the organization's active areas, accents and case aside.",
                examples = "Secteur Nord")
        String name,

        @Nullable
        @Size(max = AreaContent.MOST_DESCRIPTION)
        @Schema(description = "Sans donnée personnelle. / No personal data.")
        String description,

        @Nullable @Schema(examples = "SECTOR") AreaKind kind,

        @Nullable
        @Schema(
                description =
                        "Au plus 2 000 territoires du registre, chacun une fois ; facultatif avec un contour. / At most 2,000 territories, each once; optional with an outline.",
                examples = "[\"commune:31555\", \"epci:243100518\"]")
        List<@NotNull @Pattern(regexp = MEMBER, message = MEMBER_EXPECTED) String> members,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = OUTLINE,
                examples = OUTLINE_EXAMPLE)
        JsonNode outline) {

    static final String MEMBER = "(region|department|epci|commune|tvs|iris|qpv):[0-9A-Za-z]{1,20}";
    static final String MEMBER_EXPECTED =
            "attendu niveau:code, par exemple commune:31555 ou epci:243100518 | level:code is expected, such as commune:31555 or epci:243100518";

    static final String OUTLINE =
            "Contour dessiné : Polygon ou MultiPolygon GeoJSON, longitude puis latitude WGS84, au plus 5 000 points, en France, sans croisement. / Drawn outline: a GeoJSON Polygon or MultiPolygon, longitude then latitude, at most 5,000 points, in France, crossing nothing.";
    static final String OUTLINE_EXAMPLE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[1.40,43.58],[1.48,43.58],[1.48,43.63],[1.40,43.63],[1.40,43.58]]]}";

    AreaContent toContent() {
        return new AreaContent(
                name, description, kind, refs(members == null ? List.of() : members), AreaDrawing.read(outline));
    }

    static List<TerritoryRef> refs(List<String> members) {
        return members.stream()
                .map(text -> TerritoryRef.parse(text).orElseThrow())
                .toList();
    }
}
