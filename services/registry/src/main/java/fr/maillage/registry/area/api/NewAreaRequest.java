package fr.maillage.registry.area.api;

import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaKind;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

        @NotNull
        @Schema(
                description =
                        "1 à 2 000 territoires du registre, chacun une fois. / 1 to 2,000 territories, each once.",
                examples = "[\"commune:31555\", \"epci:243100518\"]")
        List<@NotNull @Pattern(regexp = MEMBER, message = MEMBER_EXPECTED) String> members) {

    static final String MEMBER = "(region|department|epci|commune):[0-9A-Za-z]{1,20}";
    static final String MEMBER_EXPECTED =
            "attendu niveau:code, par exemple commune:31555 ou epci:243100518 | level:code is expected, such as commune:31555 or epci:243100518";

    AreaContent toContent() {
        return new AreaContent(name, description, kind, refs(members));
    }

    static List<TerritoryRef> refs(List<String> members) {
        return members.stream()
                .map(text -> TerritoryRef.parse(text).orElseThrow())
                .toList();
    }
}
