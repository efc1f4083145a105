package fr.maillage.premises.lease.api;

import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.lease.domain.PartyKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party to a lease. */
@Schema(name = "LeaseParty", description = "Partie à un bail. / Party to a lease.")
public record PartyBody(
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
        @Schema(description = "Où elle est connue. / Where it is known.", examples = "siren:775566110")
        String reference) {

    static PartyBody from(Party party) {
        return new PartyBody(party.kind(), party.name(), party.reference());
    }

    Party toParty() {
        return new Party(kind, name, reference);
    }
}
