package fr.maillage.registry.area.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.registry.area.domain.AreaSheet;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Outline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An area as its owner reads it; others read the members that their share shows, the rest is absent. */
@Schema(
        name = "Area",
        description =
                "Territoire composé. Partagé, il ne montre que les membres du jeu de champs du partage ; les autres sont absents. / Composed area. A shared one shows the members of the share's field set only.")
public record AreaResponse(
        UUID id,

        @Schema(description = "Organisation à laquelle il appartient. / Owner.", examples = "243100518")
        String owner,

        @Schema(examples = "Secteur Nord") String name,
        @Nullable String description,
        @Nullable CodedValue kind,
        CodedValue state,

        @Schema(description = "États où il peut passer. / States it may move to.")
        List<AreaState> allowedTransitions,

        @Schema(examples = "12") int memberCount,

        @Schema(description = "A un contour dessiné. / Has a drawn outline.")
        boolean drawn,

        @Nullable
        @Schema(description = "Par niveau et code ; dans une liste, avec `expand=members`. / By level and code.")
        List<Member> members,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Contour dessiné, GeoJSON ; dans une liste, avec `expand=outline`. / Drawn outline.")
        JsonNode outline,

        @Nullable
        @Schema(
                description =
                        "Habitants des territoires membres, chacun compté une fois ; null avec un contour dessiné ; dans une liste, avec `expand=population`. / Inhabitants of its members, each counted once; null with a drawn outline.",
                examples = "512000")
        Long population,

        int version,
        Instant createdAt,
        Instant changedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A territory it is made of. */
    @Schema(name = "AreaMember", description = "Territoire membre. / Member territory.")
    public record Member(
            @Schema(
                    description = "Comme on l'écrit dans une requête. / As written in a request.",
                    examples = "commune:31555")
            String territory,

            @Schema(examples = "commune") String level,
            @Schema(examples = "31555") String code,

            @Nullable
            @Schema(description = "null : n'est plus au registre. / No longer in the registry.", examples = "Toulouse")
            String name,

            @Schema(description = "Encore en vigueur. / Still in force.")
            boolean active) {

        static Member from(AreaSheet.Member member) {
            return new Member(member.text(), member.level().word(), member.code(), member.name(), member.active());
        }
    }

    /** Rings as they were drawn; shells turn left and holes right. */
    static @Nullable JsonNode geoJson(@Nullable Outline outline) {
        try {
            return outline == null ? null : JSON.readTree(outline.toGeoJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outline was not written as JSON", e);
        }
    }

    static AreaResponse from(AreaSheet sheet) {
        List<AreaSheet.Member> members = sheet.members();
        return new AreaResponse(
                sheet.id(),
                sheet.owner(),
                sheet.name(),
                sheet.description(),
                sheet.kind(),
                sheet.state(),
                sheet.allowedTransitions(),
                sheet.memberCount(),
                sheet.drawn(),
                members == null ? null : members.stream().map(Member::from).toList(),
                geoJson(sheet.outline()),
                sheet.population(),
                sheet.version(),
                sheet.createdAt(),
                sheet.changedAt());
    }
}
