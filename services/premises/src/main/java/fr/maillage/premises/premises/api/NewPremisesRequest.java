package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.OfferedService;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Premises to enter. */
@Schema(name = "NewPremises", description = "Local à saisir, avec ses cellules. / Premises to enter, with their units.")
public record NewPremisesRequest(
        @NotBlank @Size(max = PremisesContent.MOST_NAME) @Schema(examples = "Pôle santé des Lilas")
        String name,

        @Nullable @Size(max = PremisesContent.MOST_DESCRIPTION)
        String description,

        @NotNull @Valid AddressRequest address,
        @Nullable Point location,
        @Nullable @Valid SurfaceRequest surface,
        @Nullable Layout layout,
        @Nullable @Valid SurroundingsRequest surroundings,
        @Nullable @Valid AccessibilityRequest accessibility,
        @NotNull @Valid OwnerRequest owner,
        @NotNull @Valid TermsRequest terms,
        @Nullable Availability availability,
        @Nullable @Valid ProfileRequest profile,

        @Nullable @Size(max = 20) @Schema(examples = "[\"SECRETARIAT\"]")
        List<@NotNull OfferedService> services,

        @Nullable UUID plannedOperationId,

        @Nullable
        @Schema(
                description =
                        "État de la cellule unique, sans `units` ; AVAILABLE par défaut. / State of the one unit, without `units`; AVAILABLE by default.")
        UnitState state,

        @Nullable @Valid @Size(max = 200) List<@NotNull @Valid NewUnitRequest> units) {

    PremisesContent toContent() {
        return new PremisesChangeRequest(
                        name,
                        description,
                        address,
                        location,
                        surface,
                        layout,
                        surroundings,
                        accessibility,
                        owner,
                        terms,
                        availability,
                        profile,
                        services,
                        plannedOperationId,
                        null)
                .toContent();
    }

    List<NewUnit> toUnits() {
        return Objects.requireNonNullElse(units, List.<NewUnitRequest>of()).stream()
                .map(NewUnitRequest::toUnit)
                .toList();
    }

    UnitState toState() {
        return Objects.requireNonNullElse(state, UnitState.AVAILABLE);
    }
}
