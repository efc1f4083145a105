package fr.maillage.registry.localknowledge.api;

import fr.maillage.registry.localknowledge.api.FactRequests.ChoiceRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.LanguagesRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.RetirementRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.TimeShareRequest;
import fr.maillage.registry.localknowledge.domain.ExpiryDefaults;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a person, whole. */
@Schema(
        name = "ProfessionalKnowledge",
        description =
                "Ce que l’organisation sait d’un professionnel ; chaque fait porte sa provenance, absent : rien n’est su. / What the organization knows of a professional; each fact has its provenance, an absent one is not known.")
public record ProfessionalKnowledgeRequest(
        @Nullable
        @Valid
        @Schema(
                description =
                        "Tranche d’âge de cinq ans (age-band), confidentielle ; provenance exigée (REG-14). / Five-year age band, confidential.")
        ChoiceRequest ageBand,

        @Nullable @Valid @Schema(description = "Départ prévu, confidentiel. / Planned retirement, confidential.")
        RetirementRequest plannedRetirement,

        @Nullable @Valid @Schema(description = "Prend de nouveaux patients (known-answer). / Takes new patients.")
        ChoiceRequest acceptsNewPatients,

        @Nullable @Valid @Schema(description = "Visites à domicile (home-visits). / Home visits.")
        ChoiceRequest homeVisits,

        @Nullable @Valid @Schema(description = "Téléconsultation (known-answer). / Teleconsultation.")
        ChoiceRequest teleconsultation,

        @Nullable @Valid @Schema(description = "Secteur conventionnel (fee-sector). / Fee sector.")
        ChoiceRequest feeSector,

        @Nullable @Valid @Schema(description = "Part de temps par site. / Working time by site.")
        TimeShareRequest workingTimeShare,

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

        @Nullable @Valid @Schema(description = "Cadre d’exercice (practice-setting). / Setting of practice.")
        ChoiceRequest setting,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ce changement ; gardé dans l’historique. / Why; kept in the history.")
        String reason) {

    static ProfessionalKnowledgeRequest from(Knowledge knowledge, ExpiryDefaults usual) {
        KnowledgeForm.Present present = new KnowledgeForm.Present(knowledge, usual);
        return new ProfessionalKnowledgeRequest(
                present.choice(Field.AGE_BAND),
                present.retirement(),
                present.choice(Field.ACCEPTS_NEW_PATIENTS),
                present.choice(Field.HOME_VISITS),
                present.choice(Field.TELECONSULTATION),
                present.choice(Field.FEE_SECTOR),
                present.timeShare(),
                present.choice(Field.TEACHING_SITE),
                present.languages(),
                present.choice(Field.PARTICULAR_PRACTICE),
                present.choice(Field.ACCESSIBILITY),
                present.choice(Field.SETTING),
                null);
    }

    Map<Field, ProposedFact> toContent() {
        return new KnowledgeForm()
                .choice(Field.AGE_BAND, ageBand)
                .with(Field.PLANNED_RETIREMENT, plannedRetirement, RetirementRequest::toFact)
                .choice(Field.ACCEPTS_NEW_PATIENTS, acceptsNewPatients)
                .choice(Field.HOME_VISITS, homeVisits)
                .choice(Field.TELECONSULTATION, teleconsultation)
                .choice(Field.FEE_SECTOR, feeSector)
                .with(Field.WORKING_TIME_SHARE, workingTimeShare, TimeShareRequest::toFact)
                .choice(Field.TEACHING_SITE, teachingSite)
                .with(Field.LANGUAGES, languages, LanguagesRequest::toFact)
                .choice(Field.PARTICULAR_PRACTICE, particularPractice)
                .choice(Field.ACCESSIBILITY, accessibility)
                .choice(Field.SETTING, setting)
                .content();
    }
}
