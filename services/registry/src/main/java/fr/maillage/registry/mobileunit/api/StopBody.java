package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.Stop;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stop as it is written and read. */
@Schema(name = "MobileStop", description = "Arrêt et ses passages réguliers. / Stop and its regular visits.")
public record StopBody(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "Nom du lieu, unique dans l'unité. / Name of the place.", examples = "Place du marché")
        String name,

        @NotNull
        @Pattern(regexp = "[0-9][0-9AB][0-9]{3}")
        @Schema(description = "Commune ; donne l'heure légale. / Commune; gives the legal time.", examples = "31555")
        String communeCode,

        @Nullable @Size(max = 200) @Schema(description = "Adresse. / Address.", examples = "3 rue des Lois")
        String address,

        @NotNull
        @DecimalMin("-90")
        @DecimalMax("90")
        @Schema(description = "Latitude, en degrés. / Latitude, in degrees.", examples = "43.6047")
        Double lat,

        @NotNull
        @DecimalMin("-180")
        @DecimalMax("180")
        @Schema(description = "Longitude, en degrés. / Longitude, in degrees.", examples = "1.4442")
        Double lon,

        @NotNull @Size(max = MobileUnit.MOST_VISITS) @Schema(description = "Passages réguliers. / Regular visits.")
        List<@Valid @NotNull VisitBody> visits,

        @Nullable
        @Size(max = MobileUnit.MOST_EXCEPTIONS)
        @Schema(description = "Jours qui ne sont pas comme les autres. / Days unlike the others.")
        List<@Valid @NotNull ExceptionBody> exceptions) {

    /** A time of day without zone: the legal time of the place. */
    static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    /** Regular visits. */
    @Schema(name = "StopVisit", description = "Passages réguliers. / Regular visits.")
    public record VisitBody(
            @NotEmpty
            @Size(max = 7)
            @Schema(description = "Jours de la semaine. / Days of the week.", examples = "[\"TUESDAY\"]")
            List<@NotNull DayOfWeek> weekdays,

            @NotNull
            @Schema(
                    implementation = String.class,
                    pattern = StopBody.CLOCK,
                    description = "Arrivée, heure légale du lieu. / Arrival, legal time of the place.",
                    examples = "09:00")
            LocalTime from,

            @NotNull
            @Schema(
                    implementation = String.class,
                    pattern = StopBody.CLOCK,
                    description = "Départ, le même jour. / Departure, on the same day.",
                    examples = "09:45")
            LocalTime to,

            @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-09-01")
            LocalDate validFrom,

            @Nullable
            @Schema(description = "Dernier jour, compris ; null : sans fin. / Last day, included; null: no end.")
            LocalDate validTo,

            @Nullable
            @Min(1)
            @Max(8)
            @Schema(
                    description =
                            "Toutes les combien de semaines, comptées depuis celle de `validFrom` ; 1 par défaut. / Every how many weeks; 1 by default.",
                    examples = "2")
            Integer everyWeeks) {}

    /** A day unlike the others. */
    @Schema(
            name = "StopException",
            description =
                    "Jour sans passage régulier (CANCELLED), ou avec un de plus (EXTRA). / A day without, or with one more.")
    public record ExceptionBody(
            @NotNull @Schema(description = "Jour. / Day.", examples = "2026-12-24")
            LocalDate date,

            @NotNull @Schema(description = "CANCELLED ou EXTRA. / CANCELLED or EXTRA.", examples = "CANCELLED")
            Stop.UnusualDay.UnusualDayKind kind,

            @Nullable
            @Schema(
                    implementation = String.class,
                    pattern = StopBody.CLOCK,
                    description = "Arrivée, avec EXTRA. / Arrival, with EXTRA.",
                    examples = "08:30")
            LocalTime from,

            @Nullable
            @Schema(
                    implementation = String.class,
                    pattern = StopBody.CLOCK,
                    description = "Départ, avec EXTRA. / Departure, with EXTRA.",
                    examples = "09:45")
            LocalTime to) {}

    Stop toStop() {
        return new Stop(
                name,
                communeCode,
                address,
                lat,
                lon,
                visits.stream()
                        .map(visit -> new Stop.Visit(
                                visit.weekdays(),
                                visit.from(),
                                visit.to(),
                                visit.validFrom(),
                                visit.validTo(),
                                visit.everyWeeks() == null ? 1 : visit.everyWeeks()))
                        .toList(),
                exceptions == null
                        ? List.of()
                        : exceptions.stream()
                                .map(one -> new Stop.UnusualDay(one.date(), one.kind(), one.from(), one.to()))
                                .toList());
    }

    static StopBody from(Stop stop) {
        return new StopBody(
                stop.name(),
                stop.communeCode(),
                stop.address(),
                stop.lat(),
                stop.lon(),
                stop.visits().stream()
                        .map(visit -> new VisitBody(
                                visit.weekdays(),
                                visit.from(),
                                visit.to(),
                                visit.validFrom(),
                                visit.validTo(),
                                visit.everyWeeks()))
                        .toList(),
                stop.exceptions().stream()
                        .map(one -> new ExceptionBody(one.date(), one.kind(), one.from(), one.to()))
                        .toList());
    }
}
