package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.RequestWriting.Decision;
import fr.maillage.integration.datasubject.domain.IdentityMethod;
import fr.maillage.integration.datasubject.domain.RefusalGround;
import fr.maillage.integration.datasubject.domain.RequestState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to, and why. */
@Schema(name = "DataSubjectTransition")
public record RequestTransition(
        @NotNull RequestState to,
        @Nullable @Size(max = 1000) String reason,
        @Nullable LocalDate at,
        @Nullable IdentityMethod identityMethod,
        @Nullable RefusalGround refusalGround) {

    Decision toDecision() {
        return new Decision(to, reason, at, identityMethod, refusalGround);
    }
}
