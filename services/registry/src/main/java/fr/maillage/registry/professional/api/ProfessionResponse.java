package fr.maillage.registry.professional.api;

import fr.maillage.registry.professional.domain.Professional.ProfessionLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profession never goes without its system (REG-06). */
@Schema(name = "Profession")
public record ProfessionResponse(
        @Schema(
                description = "G15 : profession de santé ; R95 : usager de titre. / Health profession, or title user.",
                examples = "G15")
        String system,

        @Schema(examples = "10") String code,
        @Nullable @Schema(examples = "Médecin") String label,
        @Nullable @Schema(examples = "Physician") String labelEn) {

    static ProfessionResponse from(ProfessionLabel profession) {
        return new ProfessionResponse(
                profession.profession().system(),
                profession.profession().code(),
                profession.label(),
                profession.labelEn());
    }
}
