package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.registry.localknowledge.LocalKnowledgeService.Seen;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.ChoiceFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.LanguagesFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.RetirementFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet.TimeShareFact;
import fr.maillage.registry.localknowledge.domain.KnowledgeState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Local knowledge as one reader sees it, and what is remarked of it. */
@Schema(
        name = "LocalKnowledge",
        description =
                "Connaissance locale de votre organisation. Un fait expiré est montré et n’est utilisé par rien. / Local knowledge of your organization. An expired fact is shown and used by nothing.")
public record LocalKnowledgeResponse(
        @Schema(description = "La personne ou la structure. / The person or structure.", examples = "99000001240")
        String subjectId,

        KnowledgeState state,
        @Nullable ChoiceFact ageBand,
        @Nullable RetirementFact plannedRetirement,
        @Nullable ChoiceFact acceptsNewPatients,
        @Nullable ChoiceFact homeVisits,
        @Nullable ChoiceFact teleconsultation,
        @Nullable ChoiceFact feeSector,
        @Nullable TimeShareFact workingTimeShare,
        @Nullable ChoiceFact teachingSite,
        @Nullable LanguagesFact languages,
        @Nullable ChoiceFact particularPractice,
        @Nullable ChoiceFact accessibility,
        @Nullable ChoiceFact setting,
        List<String> withheld,
        List<String> expired,

        @Schema(description = "Ce qui mérite attention (REG-13). / What deserves attention.")
        List<Warning> warnings,

        int version,
        Instant createdAt,
        Instant changedAt) {

    static LocalKnowledgeResponse from(Seen seen, Language language) {
        KnowledgeSheet sheet = seen.sheet();
        return new LocalKnowledgeResponse(
                sheet.subjectId(),
                sheet.state(),
                sheet.ageBand(),
                sheet.plannedRetirement(),
                sheet.acceptsNewPatients(),
                sheet.homeVisits(),
                sheet.teleconsultation(),
                sheet.feeSector(),
                sheet.workingTimeShare(),
                sheet.teachingSite(),
                sheet.languages(),
                sheet.particularPractice(),
                sheet.accessibility(),
                sheet.setting(),
                sheet.withheld(),
                sheet.expired(),
                seen.remarks().stream().map(remark -> warning(remark, language)).toList(),
                sheet.version(),
                sheet.createdAt(),
                sheet.changedAt());
    }

    private static Warning warning(Breach remark, Language language) {
        Text message = Text.of(remark.fr(), remark.en());
        return Warning.of(new Violation(remark.pointer(), remark.code(), message, remark.ruleId()), language);
    }
}
