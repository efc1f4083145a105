package fr.maillage.registry.area.api;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.registry.area.AreaDrawing;
import fr.maillage.registry.area.domain.Area;
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

/** What a merge patch may touch of an area: its content, and the reason that the history keeps. */
@Schema(
        name = "AreaChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record AreaChangeRequest(
        @NotBlank @Size(max = AreaContent.MOST_NAME) String name,

        @Nullable @Size(max = AreaContent.MOST_DESCRIPTION) String description,
        @Nullable AreaKind kind,

        @NotNull
        List<@NotNull @Pattern(regexp = NewAreaRequest.MEMBER, message = NewAreaRequest.MEMBER_EXPECTED) String>
                members,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = NewAreaRequest.OUTLINE,
                examples = NewAreaRequest.OUTLINE_EXAMPLE)
        JsonNode outline,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    static AreaChangeRequest from(Area area) {
        AreaContent content = area.content();
        return new AreaChangeRequest(
                content.name(),
                content.description(),
                content.kind(),
                content.members().stream().map(TerritoryRef::text).toList(),
                AreaResponse.geoJson(content.outline()),
                null);
    }

    AreaContent toContent() {
        return new AreaContent(name, description, kind, NewAreaRequest.refs(members), AreaDrawing.read(outline));
    }
}
