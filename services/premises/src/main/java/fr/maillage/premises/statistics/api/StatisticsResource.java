package fr.maillage.premises.statistics.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.premises.lease.LeaseExposure;
import fr.maillage.premises.statistics.StatisticsService;
import fr.maillage.premises.statistics.StatisticsService.Period;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of an organization; elected officials read them too. */
@Path("/api/premises/v1/statistics")
@Tag(name = "statistics", description = "Chiffres sur les locaux et les demandes. / Figures on rooms and requests.")
@RunOnVirtualThread
public class StatisticsResource {

    private static final String ELECTED = "role:elected";
    private static final int MOST = 60;
    private static final int BY_DEFAULT = 12;

    private final StatisticsService statistics;
    private final LeaseExposure exposures;
    private final Caller caller;

    StatisticsResource(StatisticsService statistics, LeaseExposure exposures, Caller caller) {
        this.statistics = statistics;
        this.exposures = exposures;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, ELECTED})
    @Operation(
            operationId = "getPremisesStatistics",
            summary = "Les chiffres de l'organisation / Figures of the organization",
            description =
                    "Vacance par mois-cellule, exposition, temps par étape, motifs d'échec, demandes sans réponse ; agrégats seulement, les petits nombres de personnes sont tus, avec ce qui les trahirait ; pour le rôle elected, les demandes sont celles de l’année civile de `to`. Rôles health-officer, planner, elected. / Vacancy by unit-month, exposure, time by stage, reasons of failure, unmet requests; aggregates only, small counts of people are withheld, with what would give them away; for role elected, requests are those of the calendar year of `to`. Roles health-officer, planner, elected.")
    @APIResponse(
            responseCode = "200",
            description = "Les chiffres / The figures",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = StatisticsResponse.class)))
    public StatisticsResponse get(
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "Premier mois ; douze mois par défaut. / First month; twelve months by default.",
                            example = "2026-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "Dernier mois, compris ; le présent par défaut, 60 au plus. / Last month, included; the present one by default, at most 60.",
                            example = "2026-12")
                    @Nullable
                    String to) {
        YearMonth last = to == null ? YearMonth.from(exposures.today()) : month("to", to);
        YearMonth first = from == null ? last.minusMonths(BY_DEFAULT - 1L) : month("from", from);
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > MOST) {
            throw ListParameters.malformed(
                    "to",
                    "De %s à %s : %d mois ; attendu de 1 à %d.".formatted(first, last, months, MOST),
                    "From %s to %s: %d months; 1 to %d are expected.".formatted(first, last, months, MOST));
        }
        Period asked = new Period(first, last);
        return StatisticsResponse.from(statistics.of(caller.tenant(), asked, received(asked)));
    }

    /**
     * Those who see requests one by one ask for any months. Others get years, which never overlap: the difference of two
     * periods would tell of the few people of a month.
     */
    private Period received(Period asked) {
        boolean seesRequests = caller.hasRole("health-officer") || caller.hasRole("planner");
        return seesRequests ? asked : Period.year(asked.to().getYear());
    }

    private static YearMonth month(String parameter, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw ListParameters.malformed(
                    parameter,
                    "Mois « %s » ; attendu AAAA-MM.".formatted(text),
                    "Month \"%s\"; YYYY-MM is expected.".formatted(text));
        }
    }
}
