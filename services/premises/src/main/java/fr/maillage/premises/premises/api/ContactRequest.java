package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Contact;
import fr.maillage.premises.premises.domain.ContactKind;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody behind premises: to be entered, or what a merge patch may touch. */
@Schema(name = "ContactContent", description = "Contact d'un local. / Contact of premises.")
public record ContactRequest(
        @NotNull @Schema(examples = "OWNER") ContactKind kind,

        @NotBlank @Size(max = 120) @Schema(examples = "Camille Exemple")
        String name,

        @Nullable @Email @Size(max = 200) @Schema(examples = "camille@bailleur.example")
        String email,

        @Nullable @Size(min = 3, max = 30) @Schema(examples = "05 00 00 00 00")
        String phone,

        @Nullable Boolean doNotContact) {

    static ContactRequest from(Contact contact) {
        Contact.Person person = contact.content().person();
        return new ContactRequest(
                contact.content().kind(),
                person.name(),
                person.email(),
                person.phone(),
                contact.content().doNotContact());
    }

    Contact.Content toContent() {
        return new Contact.Content(
                kind, new Contact.Person(name.strip(), email, phone), Boolean.TRUE.equals(doNotContact));
    }

    @Override
    public String toString() {
        return "a contact";
    }
}
