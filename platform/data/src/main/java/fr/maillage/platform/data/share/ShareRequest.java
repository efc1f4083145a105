package fr.maillage.platform.data.share;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.LegalZone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body by which every service shares one of its objects with another organization. */
@Schema(name = "NewShare", description = "Partage d’un objet avec une autre organisation. / Share of an object.")
public record ShareRequest(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9-]{2,60}",
                message = "attendu l’alias d’une organisation | the alias of an organization is expected")
        @Schema(
                description =
                        "Alias de l’organisation qui verra l’objet. / Alias of the organization that will see it.",
                examples = "ars-31")
        String grantee,

        @NotNull @Schema(description = "Jeu de champs montré. / Set of fields shown.", examples = "outline")
        String fieldSet,

        @Schema(
                description =
                        "Premier jour (légal, à minuit dans le fuseau de la collectivité) ou instant ; maintenant par défaut. / First legal day, or instant; now by default.",
                examples = "2026-12-01")
        @Nullable
        String validFrom,

        @Schema(
                description =
                        "Dernier jour inclus, ou instant de fin exclu ; sans fin par défaut. / Last day, included, or instant of the end, excluded; no end by default.",
                examples = "2027-06-30")
        @Nullable
        String validTo) {

    /**
     * What is asked, days turned into instants of the organization's zone. A set that is not offered, an end before the
     * start, a date that is none, or the organization itself as grantee is 400.
     */
    public Grant toGrant(FieldSets sets, String tenant, LegalZone zone, Clock clock) {
        if (grantee.equals(tenant)) {
            throw refused(
                    "/grantee",
                    "own-organization",
                    "grantee (%s) : votre propre organisation voit déjà l’objet ; attendu une autre."
                            .formatted(grantee),
                    "grantee (%s): your own organization sees the object already; another is expected."
                            .formatted(grantee));
        }
        if (!sets.names().contains(fieldSet)) {
            String known = String.join(", ", new TreeSet<>(sets.names()));
            throw refused(
                    "/fieldSet",
                    "not-in-list",
                    "fieldSet (%s) ; valeurs admises : %s.".formatted(shown(fieldSet), known),
                    "fieldSet (%s); accepted values: %s.".formatted(shown(fieldSet), known));
        }
        Instant from = validFrom == null ? clock.instant() : moment("/validFrom", validFrom, zone::start);
        Instant to = validTo == null ? null : moment("/validTo", validTo, zone::end);
        if (to != null && !from.isBefore(to)) {
            throw refused(
                    "/validTo",
                    "end-before-start",
                    "validTo (%s) : attendu après le début (%s).".formatted(to, from),
                    "validTo (%s): after the start (%s) is expected.".formatted(to, from));
        }
        return Grant.toOrganization(grantee, fieldSet, from, to);
    }

    private static Instant moment(String pointer, String text, Function<LocalDate, Instant> day) {
        try {
            return text.indexOf('T') < 0
                    ? day.apply(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(
                    pointer,
                    "malformed",
                    "Date « %s » ; attendu un jour (2026-12-01) ou un instant (2026-12-01T08:00:00Z)."
                            .formatted(shown(text)),
                    "Date \"%s\"; a day (2026-12-01) or an instant (2026-12-01T08:00:00Z) is expected."
                            .formatted(shown(text)));
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Problem refused(String pointer, String code, String fr, String en) {
        return Problem.of(StandardProblem.INVALID_REQUEST, Violation.of(pointer, code, Text.of(fr, en)));
    }
}
