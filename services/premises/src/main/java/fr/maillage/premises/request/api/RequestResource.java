package fr.maillage.premises.request.api;

import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestService.Seen;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.domain.InstallationRequest;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.RequestSearch.After;
import fr.maillage.premises.request.domain.Sight;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Installation requests, to be read: each caller gets the rows and the members that its role, a share and consent admit. */
@Path(RequestResource.PATH)
@Tag(name = "requests", description = "Demandes d'installation. / Installation requests.")
@RunOnVirtualThread
public class RequestResource {

    static final String PATH = "/api/premises/v1/requests";

    /** For the contract of every operation on one request. */
    static final String ID = "Identifiant de la demande. / Id of the request.";

    static final String PROFESSIONAL = "role:professional";

    private static final String FIELDS =
            "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.";

    private static final Fields SHOWN = Fields.of(InstallationRequest.class);

    private static final Table<ShownInstallation> TABLE = Table.of(ShownInstallation.class)
            .column("id", "id", "id", row -> row.text("/id"))
            .column("owner", "organisation", "owner", row -> row.text("/owner"))
            .column("state.code", "état", "state", row -> row.text("/state/code"))
            .column("channel.code", "canal", "channel", row -> row.text("/channel/code"))
            .column("requesterType.code", "demandeur", "requester type", row -> row.text("/requesterType/code"))
            .column("reason.code", "motif", "reason", row -> row.text("/reason/code"))
            .column("profession.code", "profession", "profession", row -> row.text("/profession/code"))
            .column(
                    "profession.label",
                    "libellé de profession",
                    "profession label",
                    row -> row.text("/profession/label"))
            .column("specialty.code", "spécialité", "specialty", row -> row.text("/specialty/code"))
            .column("desiredTenure.code", "achat ou location", "tenure", row -> row.text("/desiredTenure/code"))
            .column("areaNeededM2", "surface m²", "area m²", row -> row.text("/areaNeededM2"))
            .column(
                    "monthlyBudget.amount",
                    "budget mensuel",
                    "monthly budget",
                    row -> row.text("/monthlyBudget/amount"))
            .column("targetTerritories", "lieux voulus", "places wanted", row -> row.joined("/targetTerritories"))
            .column("earliest", "au plus tôt", "earliest", row -> row.text("/earliest"))
            .column("latest", "au plus tard", "latest", row -> row.text("/latest"))
            .column("person.familyName", "nom", "family name", row -> row.text("/person/familyName"))
            .column("person.givenName", "prénom", "given name", row -> row.text("/person/givenName"))
            .column("receivedOn", "reçue le", "received on", row -> row.text("/receivedOn"))
            .column("version", "version", "version", row -> row.text("/version"));

    private final RequestService requests;
    private final RequestSight sights;
    private final Caller caller;
    private final Cursors cursors;
    private final ShownInstallations shown;

    RequestResource(
            RequestService requests, RequestSight sights, Caller caller, Cursors cursors, ShownInstallations shown) {
        this.requests = requests;
        this.sights = sights;
        this.caller = caller;
        this.cursors = cursors;
        this.shown = shown;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "listRequests",
            summary = "Les demandes d'installation / Installation requests",
            description =
                    "De la plus récente à la plus ancienne, puis par identifiant. health-officer : tout ; planner et clients machine : des profils sans nom ; professional : les siennes ; landlord, ars, cpam et communes voisines : ce qu'on partage avec eux, nommé si la personne y consent ; elected : 403, les chiffres sont à /statistics. Toute lecture d'un nom est tracée. / Newest first, then by id. Each role sees its part; names of others with consent only; every reading of a name is audited.")
    public Page<ShownInstallation> list(
            @Valid @BeanParam RequestQuery query,
            @Valid @BeanParam PageRequest page,
            @QueryParam("fields")
                    @Parameter(description = FIELDS, example = "id,receivedOn,targetTerritories")
                    @Nullable
                    List<String> fields,
            @Context UriInfo uri) {
        Selection selection = SHOWN.select(new ShownRequest(fields, null));
        Sight sight = sights.sight();
        RequestSearch search = query.toSearch(caller.tenant(), caller.subject(), sight, names(query.q(), sight));
        CursorScope scope = CursorScope.of(uri, caller.tenant() + "/" + sight + "/" + caller.subject());
        After after = cursors.read(scope, page)
                .map(keys -> new After(LocalDate.parse(key(keys, 0)), UUID.fromString(key(keys, 1))))
                .orElse(null);
        RequestService.Found found =
                requests.search(sight, search, after, page.rowsToRead(), page.total() != Total.NONE);
        Page<ShownInstallation> items = Page.<Seen>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(
                                        last.request().receivedOn().toString(),
                                        last.request().id().toString())))
                .<ShownInstallation>map(shown::of)
                .as(TABLE)
                .showing(selection);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static String key(List<@Nullable String> keys, int at) {
        return String.valueOf(keys.get(at));
    }

    private List<List<String>> names(String q, Sight sight) {
        if (q.isBlank()) {
            return List.of();
        }
        if (!sight.names()) {
            throw Problem.of(
                    StandardProblem.FORBIDDEN,
                    "« q » cherche des noms, que votre rôle ne voit pas.",
                    "\"q\" looks for names, which your role does not see.");
        }
        return requests.nameDigests(caller.tenant(), q);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "getRequest",
            summary = "Une demande d'installation / One installation request",
            description =
                    "Ce que le rôle, un partage et le consentement en montrent ; le reste est absent. / What the role, a share and consent show of it; the rest is absent.")
    @APIResponse(
            responseCode = "200",
            description = "La demande / The request",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = InstallationRequest.class)))
    public Response get(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("fields")
                    @Parameter(description = FIELDS, example = "id,receivedOn,targetTerritories")
                    @Nullable
                    List<String> fields,
            @Context HttpHeaders headers) {
        Selection selection = SHOWN.select(new ShownRequest(fields, null));
        Sight sight = sights.sight();
        ShownInstallation body = shown.of(requests.get(caller.tenant(), caller.subject(), sight, id));
        return body.tag().answer(headers, () -> selection.of(body));
    }
}
