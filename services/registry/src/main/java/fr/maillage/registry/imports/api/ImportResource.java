package fr.maillage.registry.imports.api;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.ImportService;
import fr.maillage.registry.imports.KnownImports;
import fr.maillage.registry.imports.store.IssueRepository.Numbered;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Files in: official ones, submitted, followed, released or cancelled by operators; those that an organization loads for
 * itself, by its health direction, which sees no others.
 */
@Path(ImportResource.PATH)
@Tag(name = "imports", description = "Chargement des fichiers officiels. / Loading official files.")
@RunOnVirtualThread
public class ImportResource {

    static final String PATH = "/api/registry/v1/imports";

    private static final Table<IssueResponse> ISSUES = Table.of(IssueResponse.class)
            .column("gravité", "severity", IssueResponse::severity)
            .column("ligne", "line", IssueResponse::line)
            .column("colonne", "column", IssueResponse::column)
            .column("valeur", "value", IssueResponse::value)
            .column("code", "code", IssueResponse::code)
            .column("message", "message", IssueResponse::message)
            .column("règle", "rule", IssueResponse::ruleId);

    private final ImportService imports;
    private final KnownImports known;
    private final CallersImports callers;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    ImportResource(
            ImportService imports,
            KnownImports known,
            CallersImports callers,
            Caller caller,
            Cursors cursors,
            Clock clock) {
        this.imports = imports;
        this.known = known;
        this.callers = callers;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "submitImport",
            summary = "Déposer un fichier officiel / Upload an official file",
            description = """
                    Le fichier est examiné à l'arrivée (genre, encodage, vide), puis chargé par un traitement suivi à \
                    l'adresse `Location`. Les lecteurs voient l'ancien état jusqu'à la bascule, puis le nouveau, jamais \
                    un mélange. Au-delà de 20 % de disparitions dans le périmètre, une personne doit valider. / \
                    The file is looked at on arrival, then loaded by a job followed at `Location`. Readers see the old \
                    state until the switch, then the new one. Past 20% vanishing in the scope, a person must release.""")
    @APIResponse(
            responseCode = "202",
            description = "Import accepté ; `Location` est son adresse. / Import accepted; `Location` is its address.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Adresse de l'import. / Address of the import.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ImportResponse.class)))
    public Response submit(@BeanParam ImportForm form, @Context HttpHeaders headers) {
        Job job = callers.submit(form);
        return Response.accepted(response(job, headers))
                .location(URI.create(PATH + "/" + job.id()))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "listImports",
            summary = "Les imports, du plus récent au plus ancien / Imports, newest first",
            description =
                    "L'ordre est total : date de dépôt décroissante, puis identifiant. / Total order: newest upload first, then id.")
    public Page<ImportResponse> list(
            @Valid @BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders headers) {
        CursorScope scope = CursorScope.of(uri, callers.owner());
        UUID after = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        Page<Job> jobs = Page.of(
                callers.list(after, page.rowsToRead()),
                page,
                job -> cursors.write(scope, List.of(job.id().toString())));
        Page<ImportResponse> items = jobs.map(job -> response(job, headers));
        return page.total() == Total.NONE ? items : items.withTotal(callers.count());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "getImport",
            summary = "Un import et son avancement / An import and its progress",
            description =
                    "Reste lisible après sa fin, avec ses comptes et la raison d'un échec. / Stays readable once finished, with its counts and the reason of a failure.")
    public ImportResponse get(
            @Parameter(description = "Identifiant de l'import. / Id of the import.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return response(callers.get(id), headers);
    }

    @GET
    @Path("/{id}/errors")
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "listImportErrors",
            summary = "Les erreurs et avertissements, ligne par ligne / Errors and warnings, line by line",
            description =
                    "Toutes comptées, les 10 000 premières de chaque gravité gardées. / All counted, the first 10,000 of each severity kept.")
    public Page<IssueResponse> errors(
            @Parameter(description = "Identifiant de l'import. / Id of the import.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CursorScope scope = CursorScope.of(uri, callers.owner());
        int after = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(0);
        Language language = language(headers);
        Page<IssueResponse> items = Page.<Numbered>of(
                        callers.issues(id, after, page.rowsToRead()),
                        page,
                        issue -> cursors.write(scope, List.of(Integer.toString(issue.seq()))))
                .<IssueResponse>map(issue -> IssueResponse.from(issue.issue(), language))
                .as(ISSUES);
        return page.total() == Total.NONE ? items : items.withTotal(callers.issueCount(id));
    }

    @POST
    @Path("/{id}/release")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.OPERATOR},
            inclusive = true)
    @Operation(
            operationId = "releaseImport",
            summary = "Valider un import qui ferait disparaître beaucoup / Release an import that would remove much",
            description =
                    "Vaut pour les disparitions montrées : s'il y en a davantage à la reprise, l'import attend de nouveau. / Holds for the losses shown: more of them and it waits again.")
    @APIResponse(
            responseCode = "202",
            description = "L'import reprend. / The import goes on.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ImportResponse.class)))
    public Response release(
            @Parameter(description = "Identifiant de l'import. / Id of the import.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return Response.accepted(response(imports.release(id, caller.subject()), headers))
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "cancelImport",
            summary = "Annuler un import / Cancel an import",
            description =
                    "Les lecteurs gardent l'ancien état ; un import déjà terminé répond 409. / Readers keep the old state; one already finished answers 409.")
    @APIResponse(
            responseCode = "202",
            description = "Annulé, ou sur le point de l'être. / Cancelled, or about to be.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ImportResponse.class)))
    public Response cancel(
            @Parameter(description = "Identifiant de l'import. / Id of the import.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return Response.accepted(response(callers.cancel(id), headers)).build();
    }

    @GET
    @Path("/templates/{kind}")
    @Produces(MediaTypes.CSV)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.OPERATOR, RolesAsPermissions.HEALTH_OFFICER})
    @Operation(
            operationId = "getImportTemplate",
            summary = "Un fichier vide avec ses colonnes / An empty file with its columns",
            description =
                    "La ligne de titres attendue, séparée par des points-virgules. / The header line expected, separated by semicolons.")
    @APIResponse(
            responseCode = "200",
            description = "Le modèle. / The template.",
            content =
                    @Content(
                            mediaType = MediaTypes.CSV,
                            schema = @Schema(type = SchemaType.STRING, examples = "COM;LIBELLE")))
    public Response template(
            @Parameter(
                            description = "Genre de fichier. / Kind of file.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = {"communes", "epci"}))
                    @PathParam("kind")
                    String kind,
            @Context HttpHeaders headers) {
        List<String> columns = callers.templateColumns(kind, language(headers));
        if (columns.isEmpty()) {
            throw Problem.of(
                    RegistryProblem.IMPORT_TEMPLATE_NOT_FOUND,
                    Text.of(
                            "Pas de modèle pour « %s » : genre inconnu, ou fichier officiel sans en-tête. Genres : %s."
                                    .formatted(kind, String.join(", ", known.kinds())),
                            "No template for \"%s\": unknown kind, or official file without header. Kinds: %s."
                                    .formatted(kind, String.join(", ", known.kinds()))));
        }
        return Response.ok(String.join(";", columns) + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(kind))
                .build();
    }

    private ImportResponse response(Job job, HttpHeaders headers) {
        return ImportResponse.from(job, imports.request(job), language(headers), clock.instant());
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
