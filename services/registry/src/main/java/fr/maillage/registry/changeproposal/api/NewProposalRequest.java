package fr.maillage.registry.changeproposal.api;

import fr.maillage.registry.changeproposal.domain.ProposedChange;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ProposalKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change to propose. */
@Schema(name = "NewChangeProposal", description = "Changement à proposer. / Change to propose.")
public record NewProposalRequest(
        @NotNull @Schema(description = "Nature de l'objet. / Kind of object.", examples = "STRUCTURE")
        ObjectType objectType,

        @NotNull
        @Pattern(regexp = "[0-9A-Za-z:-]{1,60}")
        @Schema(description = "Identifiant de l'objet. / Id of the object.", examples = "310021373")
        String objectId,

        @NotNull @Schema(description = "Ce qui devrait changer. / What should change.", examples = "ADDRESS")
        ProposalKind kind,

        @Nullable
        @Size(max = 300)
        @Schema(
                description = "Ce que cela devrait être ; attendu avec ADDRESS, CATEGORY, NAME. / What it should be.",
                examples = "12 rue des Lois, 31000 Toulouse")
        String value,

        @Nullable @Schema(description = "Depuis quand. / Since when.", examples = "2026-10-01")
        LocalDate day,

        @Nullable @Valid @Schema(description = "Où ; avec LOCATION seul. / Where; with LOCATION only.")
        PointBody location,

        @Nullable
        @Size(max = 1000)
        @Schema(description = "Comment on le sait, sans donnée de santé. / How one knows, no health data.")
        String comment) {

    /** Where it should be. */
    @Schema(name = "ProposedPoint", description = "Point WGS 84 proposé. / Proposed WGS 84 point.")
    public record PointBody(
            @NotNull
            @DecimalMin("-90")
            @DecimalMax("90")
            @Schema(description = "Latitude, en degrés. / Latitude, in degrees.", examples = "43.6047")
            Double lat,

            @NotNull
            @DecimalMin("-180")
            @DecimalMax("180")
            @Schema(description = "Longitude, en degrés. / Longitude, in degrees.", examples = "1.4442")
            Double lon) {

        static @Nullable PointBody from(@Nullable Point point) {
            return point == null ? null : new PointBody(point.lat(), point.lon());
        }
    }

    ProposedChange toChange() {
        return new ProposedChange(
                objectType,
                objectId,
                kind,
                value,
                day,
                location == null ? null : new Point(location.lat(), location.lon()),
                comment);
    }
}
