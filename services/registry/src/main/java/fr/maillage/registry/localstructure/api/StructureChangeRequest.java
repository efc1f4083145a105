package fr.maillage.registry.localstructure.api;

import fr.maillage.registry.localstructure.domain.PlaceContent;
import fr.maillage.registry.localstructure.domain.PlaceContent.Accessibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of a local structure, and the reason that the history keeps. */
@Schema(
        name = "StructureChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record StructureChangeRequest(
        @NotBlank
        @Size(max = PlaceContent.MOST_NAME)
        @Schema(description = "Nom. / Name.", examples = "MMG Toulouse Nord")
        String name,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "Code de `structure-kind`. / A code of `structure-kind`.", examples = "OSAT")
        String kind,

        @Nullable @Valid @Schema(description = "Adresse postale. / Postal address.")
        AddressRequest address,

        @NotNull
        @Pattern(regexp = NewStructureRequest.COMMUNE, message = NewStructureRequest.COMMUNE_EXPECTED)
        @Schema(description = "Code officiel de la commune. / Official code of the commune.", examples = "31555")
        String communeCode,

        @Nullable @Valid @Schema(description = "Point placé à la main. / Point placed by hand.")
        PointRequest location,

        @Nullable @Size(max = 30) @Schema(description = "Standard. / Switchboard.")
        String phone,

        @Nullable @Schema(description = "Ouverture. / Opening.")
        LocalDate openedOn,

        @NotNull
        @Schema(
                description = "Code de `accessibility-status`. / A code of `accessibility-status`.",
                examples = "COMPLIANT")
        Accessibility accessibility,

        @Nullable
        @Size(max = PlaceContent.MOST_NOTE)
        @Schema(description = "Ce qu'un visiteur doit savoir. / What a visitor should know.")
        String accessibilityNote,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    static StructureChangeRequest from(PlaceContent content) {
        return new StructureChangeRequest(
                content.name(),
                content.kind(),
                AddressRequest.from(content.address()),
                content.communeCode(),
                PointRequest.from(content.point()),
                content.phone(),
                content.openedOn(),
                content.accessibility(),
                content.accessibilityNote(),
                null);
    }

    PlaceContent toContent() {
        return new PlaceContent(
                name,
                kind,
                address == null ? PlaceContent.Address.NONE : address.toAddress(),
                communeCode,
                location == null ? null : location.toPoint(),
                phone,
                openedOn,
                accessibility,
                accessibilityNote);
    }
}
