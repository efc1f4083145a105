package fr.maillage.premises.request.api;

import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.request.domain.InstallationRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a write of a request answers: the request, and what has to be known of it. For the contract alone. */
@Schema(
        name = "WrittenInstallationRequest",
        description = "La demande, et ce qui doit être su. / The request, and what has to be known.",
        allOf = {InstallationRequest.class, WrittenInstallation.Remarks.class})
final class WrittenInstallation {

    private WrittenInstallation() {}

    /** What does not stop a write. */
    @Schema(name = "InstallationRequestRemarks", description = "Ce qui n'empêche pas. / What does not stop.")
    record Remarks(
            @Schema(description = "Vide quand tout va bien. / Empty when all is well.")
            List<Warning> warnings) {}
}
