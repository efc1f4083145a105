package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.place.domain.Zoning;
import fr.maillage.premises.place.domain.ZoningAnswer;
import fr.maillage.premises.premises.PremisesService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The medical zoning where premises are, by the registry. */
@Path(PremisesResource.PATH + "/{id}/zoning")
@Tag(name = "premises")
@RunOnVirtualThread
public class PremisesZoningResource {

    private final PremisesService premises;
    private final PlaceService places;
    private final Caller caller;
    private final Clock clock;

    PremisesZoningResource(PremisesService premises, PlaceService places, Caller caller, Clock clock) {
        this.premises = premises;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the acts say of the commune. */
    @Schema(name = "PremisesZoning", description = "Zonage médical d'un local. / Medical zoning of premises.")
    public record ZoningResponse(
            String communeCode,
            LocalDate at,
            List<Item> items,
            @Nullable Instant readAt,
            boolean degraded) {

        /** One profession. */
        @Schema(name = "PremisesZone")
        public record Item(String profession, CodedValue zone, LocalDate validFrom, String act, String basis) {

            static Item from(Zoning zoning) {
                return new Item(
                        zoning.profession(),
                        CodedValue.of(zoning.zone()),
                        zoning.validFrom(),
                        zoning.act(),
                        zoning.basis());
            }
        }

        static ZoningResponse from(ZoningAnswer answer) {
            return new ZoningResponse(
                    answer.communeCode(),
                    answer.day(),
                    answer.items().stream().map(Item::from).toList(),
                    answer.readAt(),
                    answer.degraded());
        }
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({
        RolesAsPermissions.HEALTH_OFFICER,
        RolesAsPermissions.PLANNER,
        PremisesResource.LANDLORD,
        PremisesResource.ARS,
        PremisesResource.CPAM,
        PremisesResource.INTEGRATION
    })
    @Operation(
            operationId = "getPremisesZoning",
            summary = "Le zonage médical d'un local / The medical zoning of premises",
            description =
                    "Par profession, à une date ; une profession dont aucun acte ne parle n'est pas connue. Registre absent : ce qu'il a dit, avec `degraded`. / By profession, on a day; a profession that no act speaks of is not known. Without the registry, what it told before, with `degraded`. "
                            + PremisesResource.READERS)
    public ZoningResponse get(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @QueryParam("at")
                    @Size(max = 10)
                    @Parameter(
                            description = "Jour, AAAA-MM-JJ ; aujourd'hui par défaut. / Day; today by default.",
                            schema = @Schema(type = SchemaType.STRING, examples = "2026-01-01"))
                    @Nullable
                    String at) {
        requireTenant();
        String commune = premises.get(id).premises().content().address().communeCode();
        LocalDate day = ListParameters.day("at", at);
        return ZoningResponse.from(places.zoning(
                commune, day == null ? LegalZone.ofCommune(commune).today(clock) : day));
    }

    private void requireTenant() {
        caller.tenant();
    }
}
