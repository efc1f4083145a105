package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Accessibility;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.OfferedService;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Profile;
import fr.maillage.premises.premises.domain.Surface;
import fr.maillage.premises.premises.domain.Surroundings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of premises: the sheet, and the reason that the history keeps. */
@Schema(
        name = "PremisesChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record PremisesChangeRequest(
        @NotBlank @Size(max = PremisesContent.MOST_NAME) String name,

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
        @Nullable @Size(max = 20) List<@NotNull OfferedService> services,
        @Nullable UUID plannedOperationId,
        @Nullable @Size(max = 500) String reason) {

    static PremisesChangeRequest from(PremisesContent content) {
        return new PremisesChangeRequest(
                content.name(),
                content.description(),
                AddressRequest.from(content.address()),
                content.location(),
                SurfaceRequest.from(content.surface()),
                content.layout(),
                SurroundingsRequest.from(content.surroundings()),
                AccessibilityRequest.from(content.accessibility()),
                OwnerRequest.from(content.owner()),
                TermsRequest.from(content.terms()),
                content.availability(),
                ProfileRequest.from(content.profile()),
                content.services(),
                content.plannedOperationId(),
                null);
    }

    PremisesContent toContent() {
        return new PremisesContent(
                name,
                description,
                address.toAddress(),
                location,
                surface == null ? Surface.UNKNOWN : surface.toSurface(),
                Objects.requireNonNullElse(layout, Layout.UNKNOWN),
                surroundings == null ? Surroundings.UNKNOWN : surroundings.toSurroundings(),
                accessibility == null ? Accessibility.UNKNOWN : accessibility.toAccessibility(),
                owner.toOwner(),
                terms.toTerms(),
                Objects.requireNonNullElse(availability, Availability.UNKNOWN),
                profile == null ? Profile.ANYBODY : profile.toProfile(),
                Objects.requireNonNullElse(services, List.of()),
                plannedOperationId);
    }
}
