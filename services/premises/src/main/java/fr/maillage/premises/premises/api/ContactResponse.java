package fr.maillage.premises.premises.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.domain.Contact;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody behind premises. */
@Schema(name = "Contact", description = "Contact d'un local. / Contact of premises.")
public record ContactResponse(
        UUID id,
        CodedValue kind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        boolean doNotContact,
        int version,
        Instant createdAt,
        Instant changedAt) {

    static ContactResponse from(Contact contact) {
        Contact.Person person = contact.content().person();
        return new ContactResponse(
                contact.id(),
                CodedValue.of(contact.content().kind()),
                person.name(),
                person.email(),
                person.phone(),
                contact.content().doNotContact(),
                contact.version(),
                contact.createdAt(),
                contact.changedAt());
    }
}
