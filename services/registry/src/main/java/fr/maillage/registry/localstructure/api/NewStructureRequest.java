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

/** A local structure to add. */
@Schema(name = "NewStructure", description = "Structure locale à ajouter. / Local structure to add.")
public record NewStructureRequest(
        @NotBlank
        @Size(max = PlaceContent.MOST_NAME)
        @Schema(
                description =
                        "Unique dans la commune parmi les structures locales ouvertes de l'organisation. / Unique in the commune among the organization's open local structures.",
                examples = "MMG Toulouse Nord")
        String name,

        @NotBlank
        @Size(max = 40)
        @Schema(
                description = "Code de `structure-kind`. / A code of `structure-kind`.",
                examples = "OUT_OF_HOURS_HOUSE")
        String kind,

        @Nullable @Valid @Schema(description = "Adresse postale. / Postal address.")
        AddressRequest address,

        @NotNull
        @Pattern(regexp = COMMUNE, message = COMMUNE_EXPECTED)
        @Schema(
                description = "Code officiel de la commune, pas le code postal. / Official code of the commune.",
                examples = "31555")
        String communeCode,

        @Nullable @Valid @Schema(description = "Point placé à la main. / Point placed by hand.")
        PointRequest location,

        @Nullable @Size(max = 30) @Schema(description = "Standard. / Switchboard.", examples = "05 00 00 00 00")
        String phone,

        @Nullable @Schema(description = "Ouverture. / Opening.", examples = "2026-09-01")
        LocalDate openedOn,

        @Nullable
        @Schema(
                description =
                        "Accessibilité, code de `accessibility-status` ; UNKNOWN par défaut. / Accessibility; UNKNOWN by default.",
                examples = "COMPLIANT")
        Accessibility accessibility,

        @Nullable
        @Size(max = PlaceContent.MOST_NOTE)
        @Schema(description = "Ce qu'un visiteur doit savoir. / What a visitor should know.")
        String accessibilityNote) {

    static final String COMMUNE = "[0-9][0-9AB][0-9]{3}";
    static final String COMMUNE_EXPECTED =
            "attendu un code de commune de 5 caractères, par exemple 31555 | a commune code of 5 characters is expected, such as 31555";

    PlaceContent toContent() {
        return new PlaceContent(
                name,
                kind,
                address == null ? PlaceContent.Address.NONE : address.toAddress(),
                communeCode,
                location == null ? null : location.toPoint(),
                phone,
                openedOn,
                accessibility == null ? Accessibility.UNKNOWN : accessibility,
                accessibilityNote);
    }
}
