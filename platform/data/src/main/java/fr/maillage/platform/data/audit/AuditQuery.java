package fr.maillage.platform.data.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of {@code GET /audit}: a {@code @Valid @BeanParam} of the resource method; all of them together.
 *
 * @param from first instant, included
 * @param to end, excluded
 * @param action what was done, such as {@code share.grant}
 */
public record AuditQuery(
        @QueryParam("from")
        @Parameter(
                description = "Depuis cet instant, inclus. / From this instant, included.",
                example = "2026-11-01T00:00:00Z")
        @Nullable
        Instant from,

        @QueryParam("to")
        @Parameter(
                description = "Jusqu’à cet instant, exclu. / To this instant, excluded.",
                example = "2026-12-01T00:00:00Z")
        @Nullable
        Instant to,

        @QueryParam("action")
        @Size(max = 120)
        @Parameter(description = "Ce qui a été fait. / What was done.", example = "share.grant")
        @Nullable
        String action,

        @QueryParam("result")
        @Pattern(regexp = "GRANTED|DENIED", message = "attendu GRANTED ou DENIED | GRANTED or DENIED is expected")
        @Parameter(
                description = "Accordé ou refusé. / Granted or denied.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"GRANTED", "DENIED"}))
        @Nullable
        String result,

        @QueryParam("objectType")
        @Size(max = 60)
        @Parameter(description = "Genre d’objet. / Kind of object.", example = "area")
        @Nullable
        String objectType,

        @QueryParam("objectId")
        @Size(max = 120)
        @Parameter(
                description = "Identifiant d’un objet vu ou changé. / Identifier of an object seen or changed.",
                example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
        @Nullable
        String objectId,

        @QueryParam("subject")
        @Size(max = 120)
        @Parameter(
                description = "Qui, par le `sub` de son jeton. / Who, by the `sub` of the token.",
                example = "5b1f4f0e-2d3c-4b8a-9a55-0d6f0f6c7f21")
        @Nullable
        String subject) {}
