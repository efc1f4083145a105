package fr.maillage.registry.numbercheck.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.registry.numbercheck.domain.BearerKind;
import fr.maillage.registry.numbercheck.domain.CheckOutcome;
import fr.maillage.registry.numbercheck.domain.CheckedNumber;
import fr.maillage.registry.numbercheck.domain.Holder;
import fr.maillage.registry.numbercheck.domain.NumberKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a number: no name, no address. */
@Schema(
        name = "NumberCheck",
        description = "Ce que valent la forme et la clé d'un numéro, et qui le porte. / What a number is worth.")
public record NumberCheckResponse(
        @Schema(description = "Nature du numéro. / What the number is.")
        NumberKind kind,

        @Schema(description = "Le numéro reçu. / The number received.", examples = "99000001240")
        String value,

        @Nullable
        @Schema(
                description =
                        "Identifiant sous lequel le registre le connaîtrait ; null si la forme est refusée. / Id under which the registry would know it; null when its form is refused.",
                examples = "99000001240")
        String id,

        @Schema(description = "Le pire des avis. / The worst of the verdicts.")
        CheckOutcome outcome,

        @Schema(description = "Avis de chaque règle. / What each rule says.")
        List<Said> verdicts,

        @Schema(description = "Connu du registre. / Known in the registry.")
        boolean known,

        @Schema(description = "Qui le porte, vingt au plus. / Who bears it, twenty at most.")
        List<Bearer> bearers) {

    /** What one rule says. */
    @Schema(name = "NumberVerdict", description = "Avis d'une règle sur un numéro. / What a rule says of a number.")
    public record Said(
            @Nullable
            @Schema(description = "Règle du manuel métier. / Rule of the domain handbook.", examples = "REG-02")
            String ruleId,

            @Schema(description = "Avis (ALLOWED, WARNING, REFUSED). / Verdict.")
            CheckOutcome outcome,

            @Schema(description = "Motif, pour les programmes. / Reason, for programs.", examples = "check-digit")
            String code,

            @Schema(description = "Motif, pour les personnes. / Reason, for people.")
            String message) {}

    /** Who bears it. */
    @Schema(name = "NumberBearer", description = "Porteur d'un numéro, sans nom. / Bearer of a number, without name.")
    public record Bearer(
            @Schema(description = "Personne, structure ou entité juridique. / Person, structure or legal entity.")
            BearerKind kind,

            @Schema(description = "Identifiant dans le registre. / Id in the registry.", examples = "99000001240")
            String id,

            @Schema(description = "En activité. / Active.") boolean active,

            @Nullable @Schema(description = "Terminé depuis ce jour. / Ended on that day.")
            LocalDate endedOn,

            @Nullable
            @Schema(
                    description =
                            "Profession et sa nomenclature, ou catégorie FINESS. / Profession or FINESS category.",
                    examples = "G15:10")
            String code,

            @Nullable @Schema(description = "Son libellé officiel. / Its official label.", examples = "Médecin")
            String label) {}

    static NumberCheckResponse from(CheckedNumber number, List<Holder> holders, Language language) {
        return new NumberCheckResponse(
                number.kind(),
                number.given(),
                number.id(),
                number.outcome(),
                number.verdicts().stream()
                        .map(verdict -> new Said(
                                verdict.rule(),
                                verdict.outcome(),
                                verdict.code(),
                                Text.of(verdict.messageFr(), verdict.messageEn())
                                        .in(language)))
                        .toList(),
                !holders.isEmpty(),
                holders.stream()
                        .map(holder -> new Bearer(
                                holder.kind(),
                                holder.id(),
                                holder.active(),
                                holder.endedOn(),
                                holder.code(),
                                holder.label()))
                        .toList());
    }
}
