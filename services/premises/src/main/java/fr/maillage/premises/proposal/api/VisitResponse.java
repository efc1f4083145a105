package fr.maillage.premises.proposal.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.proposal.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as it is read. */
@Schema(name = "Visit", description = "Visite d'un local proposé. / Visit of a proposed room.")
public record VisitResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "La proposition. / The proposal.")
        UUID proposalId,

        @Schema(description = "Jour. / Day.") LocalDate visitedOn,

        @Schema(description = "Ce qu'on en a pensé. / What was thought of it.")
        CodedValue feedback,

        @Schema(description = "Pourquoi. / Why.") List<CodedValue> reasons,

        @Nullable @Schema(description = "En mots libres. / In free words.")
        String note,

        @Schema(description = "Quand elle a été notée. / When it was entered.")
        Instant createdAt) {

    static VisitResponse from(Visit visit) {
        return new VisitResponse(
                visit.id(),
                visit.proposal(),
                visit.visitedOn(),
                CodedValue.of(visit.feedback()),
                CodedValue.of(visit.reasons()),
                visit.note(),
                visit.createdAt());
    }
}
