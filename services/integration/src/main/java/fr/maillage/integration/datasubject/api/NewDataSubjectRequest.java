package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.RequestWriting.Arrival;
import fr.maillage.integration.datasubject.domain.Channel;
import fr.maillage.integration.datasubject.domain.Person;
import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.SubjectKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as it came. */
@Schema(name = "NewDataSubjectCase")
public record NewDataSubjectRequest(
        @NotNull RequestKind kind,
        @NotNull @Valid SubjectBody subject,
        @NotNull Channel channel,
        @NotNull LocalDate receivedOn) {

    /** Who asks. */
    @Schema(name = "DataSubject")
    public record SubjectBody(
            @NotNull SubjectKind kind,

            @Schema(examples = "99000001240") @NotBlank @Size(max = 200)
            String key,

            @Nullable @Size(max = 100) String familyName,
            @Nullable @Size(max = 100) String givenName,
            @Nullable @Size(max = 200) String email,
            @Nullable @Size(max = 500) String contact) {

        static SubjectBody from(Person person) {
            return new SubjectBody(
                    person.kind(),
                    person.key(),
                    person.familyName(),
                    person.givenName(),
                    person.email(),
                    person.contact());
        }
    }

    Arrival toArrival() {
        return new Arrival(
                kind,
                new Person(
                        subject.kind(),
                        subject.key(),
                        subject.familyName(),
                        subject.givenName(),
                        subject.email(),
                        subject.contact()),
                channel,
                receivedOn);
    }
}
