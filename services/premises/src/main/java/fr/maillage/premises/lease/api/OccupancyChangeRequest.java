package fr.maillage.premises.lease.api;

import fr.maillage.premises.lease.domain.EndReason;
import fr.maillage.premises.lease.domain.Occupancy;
import fr.maillage.premises.lease.domain.OccupantKind;
import fr.maillage.premises.lease.domain.Party;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of an occupancy, and the reason that the history keeps. */
@Schema(
        name = "OccupancyChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record OccupancyChangeRequest(
        @NotNull @Schema(description = "Cellule, dans une sous-location. / Unit, in a sublease.")
        UUID unitId,

        @NotNull @Schema(description = "Nature de l'occupant. / What kind of occupant.", examples = "PROFESSIONAL")
        OccupantKind occupantKind,

        @Nullable
        @Pattern(regexp = Party.REFERENCE, message = Party.REFERENCE_EXPECTED)
        @Schema(
                description = "Où l'occupant est connu ; jamais son nom. / Where the occupant is known; never a name.",
                examples = "rpps:10005681340")
        String occupant,

        @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-01-01")
        LocalDate from,

        @Nullable
        @Schema(description = "Premier jour sans lui ; null : encore là. / First day without it; null: still there.")
        LocalDate to,

        @Nullable @Schema(description = "Avec `to` : libérée ou reprise. / With `to`: vacated or taken back.")
        EndReason endReason,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ; gardé dans l'historique du bail. / Why; kept in the history of the lease.")
        String reason) {

    static OccupancyChangeRequest from(Occupancy occupancy) {
        Occupancy.Content content = occupancy.content();
        return new OccupancyChangeRequest(
                content.unitId(),
                content.occupantKind(),
                content.occupant(),
                content.from(),
                content.to(),
                content.endReason(),
                null);
    }

    Occupancy.Content toContent() {
        return new Occupancy.Content(unitId, occupantKind, occupant, from, to, endReason);
    }
}
