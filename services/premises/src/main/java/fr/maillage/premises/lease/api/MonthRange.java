package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.page.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The months that a ledger is asked for: one, or several, or the present one. */
public record MonthRange(
        @QueryParam("month")
        @Parameter(
                description = "Un mois ; le présent par défaut. / One month; the present one by default.",
                example = "2026-06")
        @Nullable
        String month,

        @QueryParam("from")
        @Parameter(
                description = "Premier mois ; celui de `to` par défaut. / First month; that of `to` by default.",
                example = "2026-01")
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(
                description =
                        "Dernier mois, compris ; celui de `from` par défaut, 120 au plus. / Last month, included; that of `from` by default, at most 120.",
                example = "2026-12")
        @Nullable
        String to) {

    private static final int MOST = 120;

    /** Both included. */
    record Months(YearMonth first, YearMonth last) {}

    Months read(LocalDate today) {
        if (month != null && (from != null || to != null)) {
            throw ListParameters.malformed(
                    "month", "month, ou from et to : l'un ou l'autre.", "month, or from and to: one or the other.");
        }
        if (from == null && to == null) {
            YearMonth one = month == null ? YearMonth.from(today) : parse("month", month);
            return new Months(one, one);
        }
        String first = from == null ? to : from;
        String last = to == null ? from : to;
        Months range =
                new Months(parse("from", Objects.requireNonNull(first)), parse("to", Objects.requireNonNull(last)));
        long months = range.first().until(range.last(), ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > MOST) {
            throw ListParameters.malformed(
                    "to",
                    "De %s à %s : %d mois ; attendu de 1 à %d.".formatted(first, last, months, MOST),
                    "From %s to %s: %d months; 1 to %d are expected.".formatted(first, last, months, MOST));
        }
        return range;
    }

    private static YearMonth parse(String parameter, String text) {
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
