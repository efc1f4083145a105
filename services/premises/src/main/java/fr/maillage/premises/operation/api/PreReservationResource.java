package fr.maillage.premises.operation.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.operation.OperationService;
import fr.maillage.premises.operation.OperationWriting;
import fr.maillage.premises.operation.domain.Reservation;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Places in a planned operation that are reserved ahead for a team. */
@Path(PlannedOperationResource.PATH + "/{id}/pre-reservations")
@Tag(name = "planned-operations")
@RunOnVirtualThread
public class PreReservationResource {

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final OperationWriting writing;
    private final OperationService operations;
    private final Histories histories;
    private final WholePages pages;

    PreReservationResource(
            OperationWriting writing, OperationService operations, Histories histories, WholePages pages) {
        this.writing = writing;
        this.operations = operations;
        this.histories = histories;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createPreReservation",
            summary = "Pré-réserver une place / Reserve a place ahead",
            description =
                    "Pour une demande ou un projet, dans la surface réservée aux soins ; jamais un bail (MAT-08). / For a request or a project, within the area reserved for care; never a lease (MAT-08). "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Pré-réservée ; `Location`. / Reserved; `Location`.",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PreReservationResponse.class)))
    public Response create(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull NewPreReservationRequest request) {
        Reservation added = writing.reserve(
                histories.author(),
                id,
                request.beneficiary(),
                request.beneficiaryId(),
                request.areaM2(),
                request.until());
        return Response.created(
                        URI.create(PlannedOperationResource.PATH + "/" + id + "/pre-reservations/" + added.id()))
                .entity(PreReservationResponse.from(added, operations.today()))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listPreReservations",
            summary = "Les pré-réservations d'une opération / Pre-reservations of an operation",
            description =
                    "Dans l'ordre où elles ont été faites, rendues comprises. / In the order they were made, released ones included.")
    public Page<PreReservationResponse> list(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String tenant = histories.author().tenant();
        LocalDate today = operations.today();
        return pages.of(() -> operations.get(tenant, id).reservations(), Reservation::id, page, uri)
                .map(one -> PreReservationResponse.from(one, today));
    }

    @DELETE
    @Path("/{reservationId}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "releasePreReservation",
            summary = "Rendre une place pré-réservée / Release a reserved place",
            description =
                    "Pour de bon ; sans If-Match, une pré-réservation ne change pas. / For good; no If-Match, it never changes. "
                            + WRITERS)
    @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true)
    @APIResponse(responseCode = "204", description = "Rendue / Released")
    public Response release(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant de la pré-réservation. / Id of the pre-reservation.")
                    @PathParam("reservationId")
                    UUID reservationId,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Projet abandonné")
                    @Nullable
                    String reason) {
        writing.release(histories.author(), id, reservationId, reason);
        return Response.noContent().build();
    }
}
