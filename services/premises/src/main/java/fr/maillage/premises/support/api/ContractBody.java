package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportContractKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The action of a contract that the support carries out. */
@Schema(name = "SupportContract", description = "Action d'un contrat. / Action of a contract.")
public record ContractBody(
        @NotNull @Schema(description = "Quel contrat. / Which contract.", examples = "LOCAL_HEALTH_CONTRACT")
        SupportContractKind kind,

        @NotBlank @Size(max = 200) @Schema(description = "Intitulé. / Title.", examples = "CLS 2024-2028")
        String title,

        @NotBlank @Size(max = 200) @Schema(description = "Action. / Action.", examples = "Action 3.2 : locaux de soins")
        String action,

        @NotNull @Schema(description = "Date de signature. / Date of signature.", examples = "2024-03-15")
        LocalDate signedOn) {

    static @Nullable ContractBody from(SupportContent.@Nullable ContractAction contract) {
        return contract == null
                ? null
                : new ContractBody(contract.kind(), contract.title(), contract.action(), contract.signedOn());
    }

    SupportContent.ContractAction toContract() {
        return new SupportContent.ContractAction(kind, title, action, signedOn);
    }
}
