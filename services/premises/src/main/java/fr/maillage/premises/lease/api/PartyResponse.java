package fr.maillage.premises.lease.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.lease.domain.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party to a lease, with its kind in words. */
@Schema(name = "LeasePartyShown", description = "Partie à un bail. / Party to a lease.")
public record PartyResponse(
        @Schema(description = "Nature. / What kind.") CodedValue kind,

        @Nullable @Schema(description = "Nom d'une personne morale. / Name of a legal person.")
        String name,

        @Nullable @Schema(description = "Où elle est connue. / Where it is known.", examples = "siren:775566110")
        String reference) {

    static PartyResponse from(Party party) {
        return new PartyResponse(CodedValue.of(party.kind()), party.name(), party.reference());
    }
}
