package fr.maillage.registry.professional.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Professional;
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
        LocalDate firstSeenOn) {

    static ProfessionalResponse from(Professional person) {
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
                person.firstSeenOn());
    }

    private static @Nullable Double similarity(@Nullable Float of) {
        return of == null ? null : Math.round(of * 100) / 100.0;
    }
}
