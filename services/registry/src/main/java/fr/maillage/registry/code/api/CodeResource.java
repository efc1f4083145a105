package fr.maillage.registry.code.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.code.domain.Code;
import fr.maillage.registry.code.domain.CodeSystem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Nomenclatures and their labels. */
@Path("/api/registry/v1/codes")
@Tag(name = "codes", description = "Nomenclatures et libellés. / Nomenclatures and labels.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class CodeResource {

    private static final Table<CodeSystemResponse> SYSTEMS = Table.of(CodeSystemResponse.class)
            .column("nomenclature", "system", CodeSystemResponse::system)
            .column("libellé", "label", CodeSystemResponse::label)
            .column("libellé anglais", "English label", CodeSystemResponse::labelEn)
            .column("codes", "codes", CodeSystemResponse::codes);

    private static final Table<CodeResponse> CODES = Table.of(CodeResponse.class)
            .column("nomenclature", "system", CodeResponse::system)
            .column("code", "code", CodeResponse::code)
            .column("libellé", "label", CodeResponse::label)
            .column("libellé anglais", "English label", CodeResponse::labelEn)
            .column("type", "kind", CodeResponse::kind)
            .column("origine", "source", CodeResponse::source);

    private final CodeService codes;
    private final Cursors cursors;

    CodeResource(CodeService codes, Cursors cursors) {
        this.codes = codes;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @Operation(
            operationId = "listCodeSystems",
            summary = "Les nomenclatures / The nomenclatures",
            description =
                    "Dans l'ordre de leur identifiant, avec le nombre de leurs codes. / By identifier, with the number of their codes.")
    public Page<CodeSystemResponse> systems(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        String after = cursors.read(scope, page)
                .map(keys -> String.valueOf(keys.getFirst()))
                .orElse("");
        Map<String, Long> counts = codes.counts();
        List<CodeSystemResponse> systems = CodeSystem.all().stream()
                .map(system -> CodeSystemResponse.from(system, counts.getOrDefault(system.id(), 0L)))
                .sorted(Comparator.comparing(CodeSystemResponse::system))
                .toList();
        Page<CodeSystemResponse> items = Page.of(
                        systems.stream()
                                .filter(system -> system.system().compareTo(after) > 0)
                                .limit(page.rowsToRead())
                                .toList(),
                        page,
                        system -> cursors.write(scope, List.of(system.system())))
                .as(SYSTEMS);
        return page.total() == Total.NONE ? items : items.withTotal(systems.size());
    }

    @GET
    @Path("/{system}")
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @Operation(
            operationId = "listCodes",
            summary = "Les codes d'une nomenclature / The codes of a nomenclature",
            description =
                    "Dans l'ordre du code. Chaque valeur codée de l'API se lit ici. / By code. Every coded value of the API can be read here.")
    public Page<CodeResponse> codes(
            @Parameter(
                            description = "Identifiant de la nomenclature. / Identifier of the nomenclature.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = {"finess-category", "job-state"}))
                    @PathParam("system")
                    String system,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        String after = cursors.read(scope, page)
                .map(keys -> String.valueOf(keys.getFirst()))
                .orElse("");
        Page<CodeResponse> items = Page.<Code>of(
                        codes.list(system, after, page.rowsToRead()),
                        page,
                        code -> cursors.write(scope, List.of(code.code())))
                .<CodeResponse>map(CodeResponse::from)
                .as(CODES);
        return page.total() == Total.NONE ? items : items.withTotal(codes.count(system));
    }
}
