package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.mobileunit.domain.MobileService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.MobileUnit.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of a mobile unit, and the reason that the history keeps. */
@Schema(
        name = "MobileUnitChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record MobileUnitChangeRequest(
        @NotBlank @Size(max = 120) @Schema(description = "Nom. / Name.", examples = "Bus dentaire")
        String name,

        @Nullable @Size(max = 2000) @Schema(description = "Sans donnée personnelle. / No personal data.")
        String description,

        @NotEmpty
        @Size(max = 12)
        @Schema(description = "La liste entière. / The whole list.", examples = "[\"DENTAL\"]")
        List<@NotNull MobileService> services,

        @NotNull @Schema(description = "Peut être montrée aux habitants. / May be shown to residents.")
        Boolean publicView,

        @NotNull @Size(max = MobileUnit.MOST_STOPS) @Schema(description = "La liste entière. / The whole list.")
        List<@Valid @NotNull StopBody> stops,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    static MobileUnitChangeRequest from(Content content) {
        return new MobileUnitChangeRequest(
                content.name(),
                content.description(),
                content.services(),
                content.publicView(),
                content.stops().stream().map(StopBody::from).toList(),
                null);
    }

    Content toContent() {
        return new Content(
                name,
                description,
                services,
                publicView,
                stops.stream().map(StopBody::toStop).toList());
    }
}
