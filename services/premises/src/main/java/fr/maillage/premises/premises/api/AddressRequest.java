package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Address;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where premises are. */
@Schema(name = "PremisesAddress")
public record AddressRequest(
        @Nullable @Schema(examples = "12 rue des Lilas") String line,
        @Nullable @Schema(examples = "31000") String postcode,

        @NotNull @Schema(examples = "31555") String communeCode,

        @Nullable @Schema(examples = "31555_4680_00012") String addressId,
        @Nullable @Schema(examples = "QBAAG16VCJWA") String buildingId,
        @Nullable @Schema(examples = "[\"31555000AB0123\"]") List<@NotNull String> parcelIds) {

    static AddressRequest from(Address address) {
        return new AddressRequest(
                address.line(),
                address.postcode(),
                address.communeCode(),
                address.addressId(),
                address.buildingId(),
                address.parcelIds());
    }

    Address toAddress() {
        return new Address(
                line, postcode, communeCode, addressId, buildingId, Objects.requireNonNullElse(parcelIds, List.of()));
    }
}
