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

/** A mobile unit to enter. */
@Schema(name = "NewMobileUnit", description = "Unité mobile à saisir. / Mobile unit to enter.")
public record NewMobileUnitRequest(
        @NotBlank
        @Size(max = 120)
        @Schema(
                description =
                        "Unique parmi les unités actives de l'organisation. / Unique among the organization's active units.",
                examples = "Bus dentaire")
        String name,

        @Nullable @Size(max = 2000) @Schema(description = "Sans donnée personnelle. / No personal data.")
        String description,

        @NotEmpty
        @Size(max = 12)
        @Schema(description = "Codes de `mobile-service`. / Codes of `mobile-service`.", examples = "[\"DENTAL\"]")
        List<@NotNull MobileService> services,

        @Nullable
        @Schema(
                description =
                        "Peut être montrée aux habitants ; false par défaut. / May be shown to residents; false by default.")
        Boolean publicView,

        @NotNull @Size(max = MobileUnit.MOST_STOPS) @Schema(description = "Arrêts. / Stops.")
        List<@Valid @NotNull StopBody> stops) {

    Content toContent() {
        return new Content(
                name,
                description,
                services,
                Boolean.TRUE.equals(publicView),
                stops.stream().map(StopBody::toStop).toList());
    }
}
