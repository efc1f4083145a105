package fr.maillage.premises.request.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestSharing;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.Consent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a request, and to whom its person may be named, step by step: for the health direction and the person. */
@Path(RequestResource.PATH + "/{id}")
@Tag(name = "requests")
@RunOnVirtualThread
public class RequestHistoryResource {

    private final RequestWriting requests;
    private final RequestSharing sharing;
    private final RequestSight sights;
    private final Histories histories;
    private final WholePages pages;

    RequestHistoryResource(
            RequestWriting requests,
            RequestSharing sharing,
            RequestSight sights,
            Histories histories,
            WholePages pages) {
        this.requests = requests;
        this.sharing = sharing;
        this.sights = sights;
        this.histories = histories;
        this.pages = pages;
    }

    @GET
    @Path("/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "listRequestHistory",
            summary = "L'historique d'une demande / History of a request",
            description =
                    "Du plus récent au plus ancien, retraits compris ; de la personne et des textes, qu'ils ont changé et rien de plus. Rôle health-officer, et professional pour les siennes. / Newest first, withdrawals included; of the person and texts, that they changed. Role health-officer, and professional for own ones.")
    public Page<HistoryStepResponse> history(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        requests.own(sights.writer(), id);
        return histories.page(RequestService.TYPE, id, page, uri);
    }

    @GET
    @Path("/consents")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "listRequestConsents",
            summary = "Les consentements d'une demande / Consents of a request",
            description =
                    "À qui la personne peut ou pouvait être nommée, avec les dates ; le plus ancien d'abord. On les donne et les retire par `consentTo`. / To whom the person may or might be named, with dates, the oldest first; given and withdrawn by `consentTo`.")
    public Page<ConsentResponse> consents(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> sharing.consents(sights.writer(), id), Consent::id, page, uri)
                .map(ConsentResponse::from);
    }
}
