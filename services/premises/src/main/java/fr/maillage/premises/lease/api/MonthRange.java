package fr.maillage.premises.lease.api;

import fr.maillage.premises.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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
        @Parameter(description = "Premier mois, avec `to`. / First month, with `to`.", example = "2026-01")
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(
                description = "Dernier mois, compris ; 120 au plus. / Last month, included; at most 120.",
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
        if (from == null || to == null) {
            throw ListParameters.malformed(
                    from == null ? "from" : "to", "from et to : les deux ensemble.", "from and to: both together.");
        }
        Months range = new Months(parse("from", from), parse("to", to));
        long months = range.first().until(range.last(), ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > MOST) {
            throw ListParameters.malformed(
                    "to",
                    "De %s à %s : %d mois ; attendu de 1 à %d.".formatted(from, to, months, MOST),
                    "From %s to %s: %d months; 1 to %d are expected.".formatted(from, to, months, MOST));
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
