package fr.maillage.registry.merge.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.merge.store.MergeRows.Wanted;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /merges}. */
public record MergeQuery(
        @QueryParam("object")
        @Size(max = 20)
        @Parameter(
                description = "Enregistrement, gardé ou fusionné ; répétable. / Record, kept or merged; repeatable.",
                example = "[\"10005681340\"]")
        List<String> object,

        @QueryParam("state")
        @DefaultValue("MERGED")
        @Parameter(
                description = "MERGED (défaut), UNDONE ou any. / MERGED by default.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"MERGED", "UNDONE", "any"}))
        String state) {

    Wanted toWanted(@Nullable String tenant) {
        Boolean undone = switch (state) {
            case "MERGED" -> Boolean.FALSE;
            case "UNDONE" -> Boolean.TRUE;
            case "any" -> null;
            default -> throw ListParameters.notInList("state", state, "MERGED, UNDONE, any");
        };
        return new Wanted(tenant, object, undone);
    }
}
