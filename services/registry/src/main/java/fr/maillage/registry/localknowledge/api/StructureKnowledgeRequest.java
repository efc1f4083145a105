package fr.maillage.registry.localknowledge.api;

import fr.maillage.registry.localknowledge.api.FactRequests.ChoiceRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.LanguagesRequest;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a structure, whole. */
@Schema(
        name = "StructureKnowledge",
        description = "Ce que l’organisation sait d’une structure. / What the organization knows of a structure.")
public record StructureKnowledgeRequest(
        @Nullable @Valid @Schema(description = "Prend de nouveaux patients (known-answer). / Takes new patients.")
        ChoiceRequest acceptsNewPatients,

        @Nullable @Valid @Schema(description = "Visites à domicile (home-visits). / Home visits.")
        ChoiceRequest homeVisits,

        @Nullable @Valid @Schema(description = "Téléconsultation (known-answer). / Teleconsultation.")
        ChoiceRequest teleconsultation,

        @Nullable @Valid @Schema(description = "Terrain de stage (known-answer). / Takes trainees.")
        ChoiceRequest teachingSite,

        @Nullable @Valid @Schema(description = "Langues parlées. / Languages spoken.")
        LanguagesRequest languages,

        @Nullable
        @Valid
        @Schema(
                description =
                        "Exercice particulier (known-answer), précisé par `note`. / Particular practice, told by `note`.")
        ChoiceRequest particularPractice,

        @Nullable @Valid @Schema(description = "Accessibilité (accessibility), résumée par `note`. / Accessibility.")
        ChoiceRequest accessibility,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ce changement ; gardé dans l’historique. / Why; kept in the history.")
        String reason) {

    Map<Field, ProposedFact> toContent() {
        return new KnowledgeForm()
                .choice(Field.ACCEPTS_NEW_PATIENTS, acceptsNewPatients)
                .choice(Field.HOME_VISITS, homeVisits)
                .choice(Field.TELECONSULTATION, teleconsultation)
                .choice(Field.TEACHING_SITE, teachingSite)
                .with(Field.LANGUAGES, languages, LanguagesRequest::toFact)
                .choice(Field.PARTICULAR_PRACTICE, particularPractice)
                .choice(Field.ACCESSIBILITY, accessibility)
                .content();
    }
}
