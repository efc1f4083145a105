package fr.maillage.registry.zoning.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.zoning.ZoningService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The medical zoning of a place. */
@Path("/api/registry/v1/territories/{level}/{code}/zoning")
@Tag(name = "territories", description = "Géographie de référence. / Reference geography.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class ZoningResource {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private final ZoningService zonings;
    private final Clock clock;

    ZoningResource(ZoningService zonings, Clock clock) {
        this.zonings = zonings;
        this.clock = clock;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getTerritoryZoning",
            summary = "Le zonage médical d'un territoire / The medical zoning of a territory",
            description =
                    "Par profession, l'acte le plus récent à cette date qui nomme le territoire, sa commune ou son TVS. Vide pour un EPCI, un département ou une région. / Per profession, the newest act at that date that names the territory, its commune or its TVS. Empty for an EPCI, department or region.")
    public ZoningResponse get(
            @Parameter(
                            description = "Niveau : commune, tvs, iris ou qpv. / Level.",
                            schema = @Schema(type = SchemaType.STRING, examples = "commune"))
                    @PathParam("level")
                    String level,
            @Parameter(
                            description = "Code officiel. / Official code.",
                            schema = @Schema(type = SchemaType.STRING, examples = "31555"))
                    @PathParam("code")
                    String code,
            @QueryParam("at")
                    @Size(max = 10)
                    @Parameter(
                            description = "Jour, AAAA-MM-JJ ; aujourd'hui par défaut. / Day; today by default.",
                            schema = @Schema(type = SchemaType.STRING, examples = "2026-01-01"))
                    @Nullable
                    String at) {
        LocalDate day = at == null || at.isEmpty() ? LocalDate.now(clock.withZone(LEGAL_ZONE)) : day(at);
        return ZoningResponse.from(level + ":" + code, day, zonings.inForce(level, code, day));
    }

    private static LocalDate day(String text) {
        return SourceDate.parse(text)
                .orElseThrow(() -> ListParameters.malformed(
                        "at",
                        "Date « %s » ; attendu AAAA-MM-JJ.".formatted(text),
                        "Date \"%s\"; YYYY-MM-DD is expected.".formatted(text)));
    }
}
