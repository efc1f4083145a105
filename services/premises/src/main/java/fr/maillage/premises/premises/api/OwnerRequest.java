package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Owner;
import fr.maillage.premises.premises.domain.OwnerType;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose rooms they are. */
@Schema(name = "PremisesOwnerContent")
public record OwnerRequest(
        @NotNull @Schema(examples = "SOCIAL_LANDLORD") OwnerType type,
        @Nullable @Schema(examples = "bailleur-toulouse") String organization) {

    static OwnerRequest from(Owner owner) {
        return new OwnerRequest(owner.type(), owner.organization());
    }

    Owner toOwner() {
        return new Owner(type, organization);
    }
}
