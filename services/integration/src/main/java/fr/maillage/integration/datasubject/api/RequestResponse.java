package fr.maillage.integration.datasubject.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.maillage.integration.CodedValue;
import fr.maillage.integration.datasubject.RequestService.Sheet;
import fr.maillage.integration.datasubject.api.NewDataSubjectRequest.SubjectBody;
import fr.maillage.integration.datasubject.domain.Identity;
import fr.maillage.integration.datasubject.domain.Labelled;
import fr.maillage.integration.datasubject.domain.Person;
import fr.maillage.integration.datasubject.domain.Proof;
import fr.maillage.integration.datasubject.domain.RequestPart;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.data.subject.SubjectReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request and how far it is. */
@Schema(name = "DataSubjectCase")
public record RequestResponse(
        UUID id,
        CodedValue kind,
        String legalGround,
        CodedValue subjectKind,
        @Nullable SubjectBody subject,
        @Schema(examples = "k1:0b6f…") String subjectDigest,
        CodedValue channel,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        boolean overdue,
        @Nullable IdentityBody identity,
        RequestState state,
        String stateLabel,
        String stateLabelEn,
        List<RequestState> allowedTransitions,
        @Nullable CodedValue refusalGround,
        @Nullable String refusalSource,
        List<PartBody> parts,
        @Nullable Instant executedAt,
        @Nullable Instant packageUntil,
        @Nullable String proofHash,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** That it was checked who asks. */
    @Schema(name = "DataSubjectIdentityCheck")
    public record IdentityBody(CodedValue method, String by, LocalDate on) {

        static IdentityBody from(Identity identity) {
            return new IdentityBody(coded(identity.method()), identity.by(), identity.on());
        }
    }

    /** What one service has to do, and did. */
    @Schema(name = "DataSubjectPart")
    public record PartBody(
            @Schema(examples = "registry") String service,
            CodedValue state,
            @Nullable @Schema(examples = "no-answer") String reason,
            int attempts,
            @Nullable Instant answeredAt,

            @Nullable @JsonRawValue @Schema(implementation = SubjectReport.class)
            String report) {

        static PartBody from(RequestPart part) {
            return new PartBody(
                    part.service(),
                    coded(part.state()),
                    part.reason(),
                    part.attempts(),
                    part.answeredAt(),
                    part.report());
        }
    }

    static RequestResponse from(Sheet sheet) {
        return of(sheet, sheet.request().person());
    }

    /** For lists: nobody is named there. */
    static RequestResponse withoutPerson(Sheet sheet) {
        return of(sheet, null);
    }

    private static RequestResponse of(Sheet sheet, @Nullable Person person) {
        SubjectRequest request = sheet.request();
        Identity identity = request.identity();
        Proof proof = request.proof();
        return new RequestResponse(
                request.id(),
                coded(request.kind()),
                request.kind().source(),
                coded(request.subjectKind()),
                person == null ? null : SubjectBody.from(person),
                request.digest(),
                coded(request.channel()),
                request.receivedOn(),
                request.dueOn(),
                request.extended(),
                sheet.overdue(),
                identity == null ? null : IdentityBody.from(identity),
                request.state(),
                request.state().fr(),
                request.state().en(),
                request.state().allowed(),
                request.refusal() == null ? null : coded(request.refusal()),
                request.refusal() == null ? null : request.refusal().source(),
                sheet.parts().stream().map(PartBody::from).toList(),
                request.executedAt(),
                request.packageUntil(),
                proof == null ? null : proof.hash(),
                request.version(),
                request.createdAt(),
                request.changedAt());
    }

    static CodedValue coded(Labelled value) {
        return new CodedValue(value.name(), value.fr(), value.en());
    }
}
