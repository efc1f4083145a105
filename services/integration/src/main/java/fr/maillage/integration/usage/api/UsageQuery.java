package fr.maillage.integration.usage.api;

import fr.maillage.integration.usage.domain.UsageSearch;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of usage: repeated is or, different is and. */
public record UsageQuery(
        @QueryParam("dayFrom")
        @Parameter(
                description =
                        "Premier jour, compris, en UTC ; par défaut 29 jours avant le dernier. / First day, included, UTC; by default 29 days before the last.",
                example = "2026-11-01")
        @Nullable
        LocalDate dayFrom,

        @QueryParam("dayTo")
        @Parameter(
                description =
                        "Dernier jour, compris, en UTC ; par défaut aujourd’hui. / Last day, included, UTC; by default today.",
                example = "2026-11-30")
        @Nullable
        LocalDate dayTo,

        @QueryParam("clientId")
        @Size(max = 20)
        @Parameter(
                description = "`client_id` ; répétable. / `client_id`; repeatable.",
                example = "[\"dashboard-demo\"]")
        List<@Size(max = 255) String> clientId,

        @QueryParam("service")
        @Size(max = 20)
        @Parameter(
                description = "Service appelé ; répétable. / Service that was asked; repeatable.",
                example = "[\"registry\"]")
        List<@Size(max = 40) String> service) {

    private static final int DAYS = 30;

    /** What PostgreSQL can hold; nothing was counted outside. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2200;

    UsageSearch toSearch(LocalDate today) {
        requireYear("dayFrom", dayFrom);
        requireYear("dayTo", dayTo);
        LocalDate to = Objects.requireNonNullElse(dayTo, today);
        LocalDate from = Objects.requireNonNullElse(dayFrom, to.minusDays(DAYS - 1L));
        if (from.isAfter(to)) {
            throw Problem.of(
                    StandardProblem.INVALID_PARAMETER,
                    Violation.query(
                            "dayFrom",
                            "invalid-period",
                            Text.of(
                                    "Du %s au %s : le dernier jour précède le premier.".formatted(from, to),
                                    "From %s to %s: the last day comes before the first.".formatted(from, to))));
        }
        return new UsageSearch(from, to, clientId, service);
    }

    private static void requireYear(String parameter, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Problem.of(
                    StandardProblem.INVALID_PARAMETER,
                    Violation.query(
                            parameter,
                            "invalid-period",
                            Text.of(
                                    "Jour « %s » : une année de %d à %d est attendue."
                                            .formatted(day, FIRST_YEAR, LAST_YEAR),
                                    "Day \"%s\": a year from %d to %d is expected."
                                            .formatted(day, FIRST_YEAR, LAST_YEAR))));
        }
    }
}
