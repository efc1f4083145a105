package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.Occupancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An occupancy, and what is to be done when it ends. */
@Schema(name = "Occupancy", description = "Occupation d'une cellule. / Occupancy of a unit.")
public record OccupancyResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,
        @Schema(description = "Bail. / Lease.") UUID leaseId,
        @Schema(description = "Cellule. / Unit.") UUID unitId,

        @Schema(description = "Nature de l'occupant. / What kind of occupant.")
        CodedValue occupantKind,

        @Nullable @Schema(description = "Où l'occupant est connu. / Where the occupant is known.")
        String occupant,

        @Schema(description = "Premier jour. / First day.") LocalDate from,

        @Nullable @Schema(description = "Premier jour sans lui. / First day without it.")
        LocalDate to,

        @Nullable @Schema(description = "Libérée ou reprise. / Vacated or taken back.")
        CodedValue endReason,

        @Schema(description = "Ce qu'il reste à faire. / What is to be done.")
        List<Suggestion> suggestions,

        @Schema(description = "Compte les changements ; fait l'ETag. / Counts the changes; makes the ETag.")
        int version,

        @Schema(description = "Quand elle a été saisie. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    /** Something to do; never done by itself. */
    @Schema(name = "OccupancySuggestion", description = "Chose à faire. / Something to do.")
    public record Suggestion(
            @Schema(
                    description =
                            "Quoi : FIND_NEXT_OCCUPANT ou SAY_WHO_PAYS. / What: FIND_NEXT_OCCUPANT or SAY_WHO_PAYS.",
                    examples = "FIND_NEXT_OCCUPANT")
            String code,

            @Schema(description = "Qui : OCCUPANTS ou CITY. / Who: OCCUPANTS or CITY.", examples = "OCCUPANTS")
            String who,

            @Schema(description = "Cellule vide depuis. / Unit empty since.")
            LocalDate vacantFrom,

            @Schema(description = "En toutes lettres. / In words.")
            String message) {}

    static OccupancyResponse from(Occupancy occupancy, LeaseFile file, Language language) {
        Occupancy.Content content = occupancy.content();
        return new OccupancyResponse(
                occupancy.id(),
                occupancy.leaseId(),
                content.unitId(),
                CodedValue.of(content.occupantKind()),
                content.occupant(),
                content.from(),
                content.to(),
                CodedValue.ofNullable(content.endReason()),
                suggestions(content, file, language),
                occupancy.version(),
                occupancy.createdAt(),
                occupancy.changedAt());
    }

    private static List<Suggestion> suggestions(Occupancy.Content content, LeaseFile file, Language language) {
        LocalDate end = content.to();
        if (end == null || content.endReason() == null || !file.vacantFrom(content.unitId(), end)) {
            return List.of();
        }
        return switch (content.endReason()) {
            case VACATED ->
                List.of(new Suggestion(
                        "FIND_NEXT_OCCUPANT",
                        "OCCUPANTS",
                        end,
                        Text.of(
                                        "Cellule déjà louée, vide au %s : les occupants paient et cherchent le suivant."
                                                .formatted(end),
                                        "Unit let before, empty from %s: its occupants pay and find the next one."
                                                .formatted(end))
                                .in(language)));
            case TAKEN_BACK ->
                file.lease().content().afterTakeBack() != null
                        ? List.of()
                        : List.of(new Suggestion(
                                "SAY_WHO_PAYS",
                                "CITY",
                                end,
                                Text.of(
                                                "Cellule louée puis reprise : l'accord ne dit pas qui paie ; attendu afterTakeBack.",
                                                "Unit let then taken back: the agreement does not say who pays; afterTakeBack is expected.")
                                        .in(language)));
        };
    }
}
