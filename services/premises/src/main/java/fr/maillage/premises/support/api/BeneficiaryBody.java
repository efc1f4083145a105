package fr.maillage.premises.support.api;

import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.lease.domain.PartyKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the support is for. */
@Schema(name = "SupportBeneficiary", description = "Bénéficiaire. / Beneficiary.")
public record BeneficiaryBody(
        @NotNull @Schema(description = "Nature. / What kind.", examples = "ASSOCIATION")
        PartyKind kind,

        @Nullable
        @Size(max = 160)
        @Schema(
                description =
                        "Nom d'une personne morale ; jamais celui d'une personne physique. / Name of a legal person, never of a natural one.",
                examples = "Association Pôle de santé")
        String name,

        @Nullable
        @Pattern(regexp = Party.REFERENCE, message = Party.REFERENCE_EXPECTED)
        @Schema(description = "Où il est connu. / Where it is known.", examples = "siren:775566110")
        String reference) {

    static @Nullable BeneficiaryBody from(@Nullable Party party) {
        return party == null ? null : new BeneficiaryBody(party.kind(), party.name(), party.reference());
    }

    Party toParty() {
        return new Party(kind, name, reference);
    }
}
