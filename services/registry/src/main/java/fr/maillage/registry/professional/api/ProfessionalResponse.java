package fr.maillage.registry.professional.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.professional.domain.Diploma;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.quality.api.QualityResponse;
import fr.maillage.registry.quality.domain.Quality;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who practises, with all they do. */
@Schema(
        name = "Professional",
        description = "Une personne. Source : Annuaire Santé (ANS), RPPS, Licence Ouverte 2.0. / A person.")
public record ProfessionalResponse(
        @Schema(description = "RPPS, ou adeli:<numéro>. / RPPS number, or adeli:<number>.", examples = "99000001240")
        String id,

        @Nullable @Schema(examples = "99000001240") String rppsId,
        String familyName,
        String givenName,
        @Nullable CodedValue civility,
        @Nullable CodedValue exerciseCivility,
        ProfessionResponse profession,
        @Nullable CodedValue category,
        List<CodedValue> specialties,

        @Schema(description = "Compétences, capacités et autres savoir-faire. / Other skills.")
        List<CodedValue> otherSkills,

        @Nullable
        @Schema(description = "Médecin généraliste (REG-07) ; null si rien ne le dit. / Null when nothing tells.")
        Boolean generalPractitioner,

        @Schema(description = "L, S, B, I parmi les activités en cours. / Among the current activities.")
        List<String> practiceModes,

        @Nullable
        @Schema(description = "MIXED si libéral et salarié, sinon le seul mode (REG-08). / MIXED for L and S.")
        String derivedPracticeMode,

        @Schema(description = "N'exerce qu'en remplacement (REG-10). / Practises as a substitute only.")
        boolean substitute,

        List<ActivityResponse> activities,

        @Schema(description = "Activités terminées, avec expand=pastActivities. / Ended activities, on request.")
        List<ActivityResponse> pastActivities,

        @Nullable
        @Schema(description = "Mètres du lieu le plus proche de `near`. / Metres from the nearest place to `near`.")
        Long distanceM,

        @Nullable
        @Schema(
                description =
                        "Ressemblance du nom, de 0 à 1, s'il a été trouvé sans correspondre ; null sinon. / How alike the name is, 0 to 1, when it was found without matching; null otherwise.",
                examples = "0.62")
        Double nameSimilarity,

        String source,

        @Schema(description = "Présent dans le dernier fichier qui le couvre. / In the last file that covers them.")
        boolean active,

        @Nullable LocalDate inactiveSince,
        LocalDate firstSeenOn,

        @Nullable
        @Schema(
                description =
                        "La fiche demandée est fusionnée dans celle-ci, qui répond pour elle. / The record asked for is merged into this one, which answers for it.")
        String mergedInto,

        @Schema(description = "Fiches pour lesquelles celle-ci répond. / Records that this one answers for.")
        List<String> mergedIds,

        @Schema(description = "Qualité de la fiche, et pourquoi. / Quality of the record, and why.")
        QualityResponse quality,

        @Nullable
        @Schema(
                description =
                        "Ce que votre organisation sait, avec expand=localKnowledge ; null si rien. / What your organization knows, on request; null for nothing.")
        KnowledgeSheet localKnowledge,

        @Nullable
        @Schema(
                description =
                        "Diplômes et autorisations d'exercice ; pas dans les listes. / Diplomas and authorizations to practise; not in lists.")
        List<DiplomaResponse> diplomas) {

    /** As the national file tells it. */
    @Schema(name = "Diploma", description = "Un diplôme ou une autorisation d'exercice. / A diploma or authorization.")
    public record DiplomaResponse(
            @Nullable @Schema(description = "Type de diplôme (TRE_R14). / Type of diploma.")
            CodedValue type,

            @Nullable @Schema(description = "Diplôme. / Diploma.")
            CodedValue diploma,

            @Nullable @Schema(description = "Type d'autorisation d'exercice. / Type of authorization to practise.")
            CodedValue authorization,

            @Nullable @Schema(description = "Discipline de l'autorisation. / Discipline of the authorization.")
            CodedValue discipline) {

        static DiplomaResponse from(Diploma one) {
            return new DiplomaResponse(one.type(), one.diploma(), one.authorization(), one.discipline());
        }
    }

    static ProfessionalResponse from(Professional person, @Nullable KnowledgeSheet knowledge, Quality quality) {
        Double distance = person.distanceMetres();
        return new ProfessionalResponse(
                person.id(),
                person.rppsId(),
                person.names().family(),
                person.names().given(),
                person.names().civility(),
                person.names().exerciseCivility(),
                ProfessionResponse.from(person.profession()),
                person.category(),
                person.specialties(),
                person.skills(),
                person.generalPractitioner(),
                person.practiceModes().stream().map(Enum::name).toList(),
                PracticeMode.derived(person.practiceModes()),
                person.substitute(),
                person.activities().stream().map(ActivityResponse::from).toList(),
                person.pastActivities().stream().map(ActivityResponse::from).toList(),
                distance == null ? null : Math.round(distance),
                similarity(person.nameSimilarity()),
                person.source(),
                person.active(),
                person.inactiveSince(),
                person.firstSeenOn(),
                person.mergedInto(),
                person.mergedIds(),
                QualityResponse.from(quality),
                knowledge,
                null);
    }

    ProfessionalResponse with(List<Diploma> theirs) {
        return new ProfessionalResponse(
                id,
                rppsId,
                familyName,
                givenName,
                civility,
                exerciseCivility,
                profession,
                category,
                specialties,
                otherSkills,
                generalPractitioner,
                practiceModes,
                derivedPracticeMode,
                substitute,
                activities,
                pastActivities,
                distanceM,
                nameSimilarity,
                source,
                active,
                inactiveSince,
                firstSeenOn,
                mergedInto,
                mergedIds,
                quality,
                localKnowledge,
                theirs.stream().map(DiplomaResponse::from).toList());
    }

    private static @Nullable Double similarity(@Nullable Float of) {
        return of == null ? null : Math.round(of * 100) / 100.0;
    }
}
