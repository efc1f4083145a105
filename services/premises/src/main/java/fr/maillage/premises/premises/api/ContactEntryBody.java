package fr.maillage.premises.premises.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.domain.Contact;
import fr.maillage.premises.premises.domain.ContactChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said with a contact. */
final class ContactEntryBody {

    private ContactEntryBody() {}

    /** To be written down. */
    @Schema(name = "NewContactEntry", description = "Échange à noter. / What was said, to be written down.")
    record Request(
            @NotNull @Schema(examples = "2026-11-20") LocalDate day,
            @NotNull @Schema(examples = "PHONE") ContactChannel channel,
            @Nullable Boolean outgoing,

            @NotBlank @Size(max = 2000) @Schema(examples = "Visite proposée en décembre.")
            String note) {}

    /** As it is read. */
    @Schema(name = "ContactEntry", description = "Échange noté. / What was said.")
    record Response(
            UUID id, LocalDate day, CodedValue channel, boolean outgoing, String note, String by, Instant createdAt) {

        static Response from(Contact.Entry entry) {
            return new Response(
                    entry.id(),
                    entry.day(),
                    CodedValue.of(entry.channel()),
                    entry.outgoing(),
                    entry.note(),
                    entry.subject(),
                    entry.createdAt());
        }
    }
}
