package fr.maillage.premises.imports.api;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.imports.PremisesImports;
import fr.maillage.premises.imports.domain.Column;
import fr.maillage.premises.imports.store.IssueRows.Numbered;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Premises and units from a spreadsheet. */
@Path(ImportResource.PATH)
@Tag(name = "imports", description = "Locaux et cellules depuis un tableur. / Premises and units from a spreadsheet.")
@RunOnVirtualThread
public class ImportResource {

    static final String PATH = "/api/premises/v1/imports";

    private static final String ID = "Identifiant de l'import. / Id of the import.";
    private static final String WHO =
            "Rôles health-officer, planner et landlord, pour leur organisation. / Roles health-officer, planner and landlord, for their own organization.";
    private static final String LANDLORD = "role:landlord";

    private static final Table<IssueResponse> ISSUES = Table.of(IssueResponse.class)
            .column("gravité", "severity", IssueResponse::severity)
            .column("ligne", "line", IssueResponse::line)
            .column("colonne", "column", IssueResponse::column)
            .column("code", "code", IssueResponse::code)
            .column("message", "message", IssueResponse::message)
            .column("règle", "ruleId", IssueResponse::ruleId);

    private final PremisesImports imports;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    ImportResource(PremisesImports imports, Caller caller, Cursors cursors, Clock clock) {
        this.imports = imports;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LANDLORD})
    @Operation(
            operationId = "submitImport",
            summary = "Déposer un fichier de locaux / Upload a file of premises",
            description =
                    "Une ligne par cellule ; les lignes d'un même nom et d'une même commune font un local. Les locaux connus gagnent les cellules qui leur manquent, rien n'est changé de ce qui est là. Une ligne refusée n'arrête pas les autres. / One line a unit; lines of one name and commune are one premises. Known premises gain the units they lack, nothing that is there changes. A refused line stops no other. "
                            + WHO)
    @APIResponse(
            responseCode = "202",
            description = "Import accepté ; `Location` est son adresse. / Import accepted; `Location` is its address.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Adresse de l'import. / Address of the import.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = JobResponse.class)))
    public Response submit(@BeanParam ImportForm form, @Context HttpHeaders headers) {
        Author by = new Author(caller.tenant(), caller.subject());
        boolean rehearsed = form.rehearsed();
        Job job = imports.submit(by, form.uploaded(), rehearsed);
        return Response.accepted(response(job, headers))
                .location(URI.create(PATH + "/" + job.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LANDLORD})
    @Operation(
            operationId = "getImport",
            summary = "Un import et son avancement / An import and its progress",
            description = "Reste lisible après sa fin, avec ses comptes. / Stays readable once finished. " + WHO)
    public JobResponse get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(imports.get(caller.tenant(), id), headers);
    }

    @GET
    @Path("/{id}/errors")
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LANDLORD})
    @Operation(
            operationId = "listImportErrors",
            summary = "Ce qui ne va pas dans les lignes d'un import / What is wrong with the lines of an import",
            description = "Dans l'ordre où on l'a trouvé. / In the order it was found. " + WHO)
    public Page<IssueResponse> errors(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        int after = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(0);
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Page<IssueResponse> items = Page.<Numbered>of(
                        imports.issues(tenant, id, after, page.rowsToRead()),
                        page,
                        last -> cursors.write(scope, List.of(Integer.toString(last.seq()))))
                .<IssueResponse>map(one -> IssueResponse.from(one.issue(), language))
                .as(ISSUES);
        return page.total() == Total.NONE ? items : items.withTotal(imports.issueCount(tenant, id));
    }

    @GET
    @Path("/templates/{kind}")
    @Produces(MediaTypes.CSV)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "getImportTemplate",
            summary = "Le modèle d'un fichier / The template of a file",
            description =
                    "CSV : la ligne d'en-tête, et une ligne d'exemple. / CSV: the header, and one line of example.")
    @APIResponse(
            responseCode = "200",
            description = "Le modèle / The template",
            content = @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response template(
            @Parameter(
                            description = "Genre de fichier. / Kind of file.",
                            schema = @Schema(type = SchemaType.STRING, examples = "premises"))
                    @PathParam("kind")
                    String kind,
            @Context HttpHeaders headers) {
        if (!kind.equals("premises")) {
            throw Problem.of(
                    PremisesProblem.IMPORT_TEMPLATE_NOT_FOUND,
                    "Aucun modèle de ce genre ; attendu premises.",
                    "No template of this kind; premises is expected.");
        }
        boolean french = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) == Language.FR;
        return Response.ok(template(french))
                .header("Content-Disposition", "attachment; filename=\"premises.csv\"")
                .build();
    }

    private static String template(boolean french) {
        String header = Arrays.stream(Column.values())
                .map(column -> french ? column.fr() : column.en())
                .collect(Collectors.joining(";"));
        return header
                + "\r\nPôle santé des Lilas;12 rue des Lilas;31000;31555;43.64;1.49;650;SOCIAL_LANDLORD;LEASE;110,00;"
                + "25,00;COMPLIANT;2026-12-01;;10;;Cabinet 1;25;0;AVAILABLE\r\n";
    }

    private JobResponse response(Job job, HttpHeaders headers) {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return JobResponse.from(job, language, clock.instant());
    }
}
