package fr.maillage.registry.code.api;

import fr.maillage.registry.code.domain.Code;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One code with its labels. */
@Schema(name = "Code", description = "Un code et ses libellés. / A code and its labels.")
public record CodeResponse(
        @Schema(description = "Nomenclature. / Nomenclature.", examples = "finess-category")
        String system,

        @Schema(description = "Code officiel. / Official code.", examples = "603")
        String code,

        @Nullable
        @Schema(
                description = "Libellé officiel ; null si aucune source n'en donne. / Official label, in French.",
                examples = "Maison de santé")
        String label,

        @Nullable @Schema(description = "Libellé anglais de la plateforme. / English label of this platform.")
        String labelEn,

        @Nullable @Schema(description = "Type Maillage correspondant. / Matching Maillage kind.", examples = "MSP")
        String kind,

        @Schema(description = "house : écrit ici ; learnt : lu dans un fichier officiel. / Written here, or learnt.")
        String source,

        @Nullable
        @Schema(
                description =
                        "Valable à partir de ce jour ; null : depuis toujours. / Valid from that day; null: always was.")
        LocalDate validFrom,

        @Nullable
        @Schema(
                description =
                        "Valable jusqu'à ce jour compris ; null : sans fin. / Valid up to and with that day; null: without end.")
        LocalDate validTo) {

    static CodeResponse from(Code code) {
        return new CodeResponse(
                code.system(),
                code.code(),
                code.labelFr(),
                code.labelEn(),
                code.kind(),
                code.source(),
                code.validFrom(),
                code.validTo());
    }
}
