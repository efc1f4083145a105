package fr.maillage.registry.localstructure.api;

import fr.maillage.registry.localstructure.domain.PlaceContent.Address;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a letter would go. */
@Schema(name = "StructureAddress", description = "Adresse à écrire. / Address to write.")
public record AddressRequest(
        @Nullable @Size(max = 100) @Schema(description = "Complément. / Complement.")
        String complement,

        @Nullable @Size(max = 10) @Schema(description = "Numéro. / Number.", examples = "12")
        String number,

        @Nullable @Size(max = 40) @Schema(description = "Type de voie. / Type of street.", examples = "RUE")
        String streetType,

        @Nullable @Size(max = 100) @Schema(description = "Nom de la voie. / Name of the street.", examples = "des Lois")
        String street,

        @Nullable @Size(max = 100) @Schema(description = "Lieu-dit ou boîte postale. / Place or box.")
        String placeOrBox,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Code postal et commune. / Postcode and town.", examples = "31000 TOULOUSE")
        String deliveryLine) {

    Address toAddress() {
        return new Address(complement, number, streetType, street, placeOrBox, deliveryLine);
    }

    static AddressRequest from(Address address) {
        return new AddressRequest(
                address.complement(),
                address.number(),
                address.streetType(),
                address.street(),
                address.placeOrBox(),
                address.deliveryLine());
    }
}
