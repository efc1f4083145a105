package fr.maillage.premises.request.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.request.domain.Consent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One consent of a person. */
@Schema(name = "InstallationRequestConsent", description = "Consentement à être nommé. / Consent to be named.")
public record ConsentResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "À qui. / To whom.") CodedValue audience,

        @Schema(description = "Quand il a été enregistré. / When it was recorded.")
        Instant givenAt,

        @Nullable
        @Schema(description = "Quand il a été retiré ; null : il tient. / When it was withdrawn; null: it stands.")
        Instant withdrawnAt) {

    static ConsentResponse from(Consent consent) {
        return new ConsentResponse(
                consent.id(), CodedValue.of(consent.audience()), consent.givenAt(), consent.withdrawnAt());
    }
}
