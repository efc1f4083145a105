package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.lease.LeaseExposure;
import fr.maillage.premises.lease.LeaseLedger;
import fr.maillage.premises.lease.api.MonthRange.Months;
import fr.maillage.premises.lease.domain.Ledger;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who owes what for a lease, and what that exposes the town to. */
@Path(LeaseResource.PATH + "/{id}")
@Tag(name = "leases")
@RunOnVirtualThread
public class LiabilityResource {

    private static final String SEES_OCCUPANTS = "health-officer";

    private static final Table<LiabilityLineResponse> TABLE = Table.of(LiabilityLineResponse.class)
            .column("month", "mois", "month", LiabilityLineResponse::month)
            .column("space.code", "espace", "space", line -> line.space().code())
            .column("spaceId", "identifiant de l'espace", "space id", LiabilityLineResponse::spaceId)
            .column("subleaseId", "sous-location", "sublease id", LiabilityLineResponse::subleaseId)
            .column("areaM2", "surface m²", "area m²", LiabilityLineResponse::areaM2)
            .column("days", "jours", "days", LiabilityLineResponse::days)
            .column("payer.code", "payeur", "payer", line -> line.payer().code())
            .column(
                    "payer.label",
                    "libellé du payeur",
                    "payer label",
                    line -> line.payer().label())
            .column("cause.code", "cause", "cause", line -> line.cause().code())
            .column("occupant", "occupant", "occupant", LiabilityLineResponse::occupant)
            .column("rent", "loyer", "rent", line -> line.rent().amount())
            .column("charges", "charges", "charges", line -> line.charges().amount())
            .column("total", "total", "total", line -> line.total().amount());

    private final LeaseLedger ledgers;
    private final LeaseExposure exposures;
    private final Caller caller;

    LiabilityResource(LeaseLedger ledgers, LeaseExposure exposures, Caller caller) {
        this.ledgers = ledgers;
        this.exposures = exposures;
        this.caller = caller;
    }

    @GET
    @Path("/liability")
    @Produces({MediaTypes.JSON, MediaTypes.CSV})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getLeaseLiability",
            summary = "Qui doit quoi / Who owes what",
            description =
                    "Règle d'Angers (PRM-02) : jamais louée, la ville ; déjà louée, les occupants ; reprise, ce que dit l'accord, sinon à déterminer. Mois entiers, au prorata des jours ; les lignes d'un mois font son loyer, au centime. CSV : une ligne par espace, payeur et mois. L'occupant, pour le rôle health-officer, et la lecture est alors tracée. / The Angers rule (PRM-02): never let, the town; let before, the occupants; taken back, what the agreement says, undetermined otherwise. Whole months, prorated by days; the lines of a month are its rent, to the cent. CSV: one line a space, payer and month. The occupant for role health-officer, and that reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "Les mois / The months",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LiabilityResponse.class)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response liability(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @BeanParam MonthRange range,
            @Context HttpHeaders headers) {
        String tenant = caller.tenant();
        Months months = range.read(exposures.today());
        boolean occupants = caller.hasRole(SEES_OCCUPANTS);
        Ledger ledger = ledgers.of(tenant, id, months.first(), months.last(), occupants);
        return Response.ok(wantsCsv(headers) ? page(ledger, occupants) : LiabilityResponse.from(id, ledger, occupants))
                .build();
    }

    private static Page<LiabilityLineResponse> page(Ledger ledger, boolean occupants) {
        List<LiabilityLineResponse> lines = ledger.lines().stream()
                .map(line -> LiabilityLineResponse.from(line, occupants))
                .toList();
        return Page.of(lines, new PageRequest(Math.max(1, lines.size()), null, Total.NONE), _ -> "")
                .as(TABLE);
    }

    private static boolean wantsCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> type.equals(MediaTypes.CSV) || type.equals(MediaTypes.JSON) || type.equals("*/*"))
                .findFirst()
                .filter(MediaTypes.CSV::equals)
                .isPresent();
    }

    @GET
    @Path("/exposure")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getLeaseExposure",
            summary = "L'exposition de la ville / The town's exposure",
            description =
                    "Ce que la ville paie pour personne : au taux de ce jour, et sur les mois qui suivent. Un changement qui la porte au-dessus du seuil de l'organisation est dit par l'événement `lease.exposure-alert`. / What the town pays for nobody's use: at today's rate, and over the months that follow. A change that takes it over the organization's threshold is told by the event `lease.exposure-alert`.")
    @APIResponse(
            responseCode = "200",
            description = "L'exposition / The exposure",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ExposureResponse.class)))
    public ExposureResponse exposure(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @QueryParam("months")
                    @Min(1)
                    @Max(60)
                    @Parameter(
                            description =
                                    "Mois à venir ; le réglage par défaut. / Months to come; the setting by default.",
                            example = "12")
                    @Nullable
                    Integer months) {
        return ExposureResponse.from(id, exposures.judge(caller.tenant(), id, months));
    }
}
