package fr.maillage.premises.premises.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody behind premises. */
public record Contact(
        UUID id,
        String tenant,
        UUID premisesId,
        Content content,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** What an organization writes. */
    public record Content(ContactKind kind, Person person, boolean doNotContact) {}

    /** What is sealed; never printed. */
    public record Person(
            String name, @Nullable String email, @Nullable String phone) {

        /** E-mails are one whatever their case. */
        public @Nullable String folded() {
            return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "a person";
        }
    }

    /**
     * What was said.
     *
     * @param outgoing the organization took the first step
     * @param subject who wrote it down
     */
    public record Entry(
            UUID id,
            UUID contactId,
            LocalDate day,
            ContactChannel channel,
            boolean outgoing,
            String note,
            String subject,
            Instant createdAt) {

        @Override
        public String toString() {
            return "an entry of " + contactId;
        }
    }

    public Contact with(Content other, boolean nowArchived, Instant now) {
        return new Contact(id, tenant, premisesId, other, nowArchived, version + 1, createdAt, now);
    }

    @Override
    public String toString() {
        return "contact " + id;
    }
}
