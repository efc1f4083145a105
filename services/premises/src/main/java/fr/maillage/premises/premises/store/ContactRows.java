package fr.maillage.premises.premises.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.premises.domain.Contact;
import fr.maillage.premises.premises.domain.Contact.Content;
import fr.maillage.premises.premises.domain.Contact.Entry;
import fr.maillage.premises.premises.domain.Contact.Person;
import fr.maillage.premises.premises.domain.ContactChannel;
import fr.maillage.premises.premises.domain.ContactKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts and what was said; sealed on the way in, opened on the way out. */
@ApplicationScoped
public class ContactRows {

    private final Statements sql;
    private final FieldSeal seal;
    private final ContactDigests digests;
    private final ObjectMapper json;

    ContactRows(Statements sql, FieldSeal seal, ContactDigests digests, ObjectMapper json) {
        this.sql = sql;
        this.seal = seal;
        this.digests = digests;
        this.json = json;
    }

    /** By premises_contact_tenant_key. */
    public Optional<Contact> find(String tenant, UUID id) {
        return sql.find(
                "select * from premises_contact where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    /** Of premises, in the order of their entry, behind an id; by premises_contact_premises_idx: a handful. */
    public List<Contact> list(String tenant, UUID premises, @Nullable UUID after, int limit) {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant, premises));
        if (after != null) {
            values.addAll(List.of(after));
        }
        values.add(limit);
        return sql.list(
                "select * from premises_contact where tenant_id = ? and premises_id = ? and not archived"
                        + (after == null
                                ? ""
                                : " and (created_at, id) > (select created_at, id from premises_contact where id = ?)")
                        + " order by created_at, id limit ?",
                values,
                this::read);
    }

    public long count(String tenant, UUID premises) {
        return sql.find(
                        "select count(*) from premises_contact where tenant_id = ? and premises_id = ? and not archived",
                        List.of(tenant, premises),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    public void add(Contact contact) {
        List<@Nullable Object> values = values(contact);
        values.addAll(List.of(contact.createdAt(), contact.tenant(), contact.premisesId(), contact.id()));
        sql.change("""
                insert into premises_contact (kind, person, email_digest, do_not_contact, archived, version, changed_at,
                       created_at, tenant_id, premises_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** False when somebody else changed it first. */
    public boolean change(Contact contact) {
        List<@Nullable Object> values = values(contact);
        values.addAll(List.of(contact.tenant(), contact.id(), contact.version() - 1));
        return sql.change("""
                update premises_contact set kind = ?, person = ?, email_digest = ?, do_not_contact = ?, archived = ?,
                       version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values) == 1;
    }

    public void add(String tenant, UUID premises, Entry entry) {
        SealedPlace place = new SealedPlace("premises_contact_entry", "note", entry.id(), tenant);
        sql.change(
                """
                insert into premises_contact_entry (id, tenant_id, premises_id, contact_id, on_day, channel, outgoing, note,
                       subject, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                List.of(
                        entry.id(),
                        tenant,
                        premises,
                        entry.contactId(),
                        entry.day(),
                        entry.channel().name(),
                        entry.outgoing(),
                        seal.close(place, entry.note().getBytes(StandardCharsets.UTF_8)),
                        entry.subject(),
                        entry.createdAt()));
    }

    /** Newest day first, behind a day and an id; along premises_contact_entry_idx. */
    public List<Entry> entries(
            String tenant, UUID contact, @Nullable LocalDate beforeDay, @Nullable UUID beforeId, int limit) {
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant, contact));
        if (beforeDay != null && beforeId != null) {
            values.addAll(List.of(beforeDay, beforeId));
        }
        values.add(limit);
        return sql.list(
                "select * from premises_contact_entry where tenant_id = ? and contact_id = ?"
                        + (beforeDay == null ? "" : " and (on_day, id) < (?, ?)")
                        + " order by on_day desc, id desc limit ?",
                values,
                this::entry);
    }

    public long countEntries(String tenant, UUID contact) {
        return sql.find(
                        "select count(*) from premises_contact_entry where tenant_id = ? and contact_id = ?",
                        List.of(tenant, contact),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private List<@Nullable Object> values(Contact contact) {
        Content content = contact.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.kind().name(),
                sealed(contact),
                digests.of(contact.tenant(), content.person()),
                content.doNotContact(),
                contact.archived(),
                contact.version(),
                contact.changedAt()));
    }

    private byte[] sealed(Contact contact) {
        try {
            return seal.close(
                    place(contact.id(), contact.tenant()),
                    json.writeValueAsBytes(contact.content().person()));
        } catch (IOException e) {
            throw new UncheckedIOException("a person is not writable as json", e);
        }
    }

    private static SealedPlace place(UUID id, String tenant) {
        return new SealedPlace("premises_contact", "person", id, tenant);
    }

    private Contact read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        try {
            Person person = json.readValue(seal.open(place(id, tenant), row.getBytes("person")), Person.class);
            return new Contact(
                    id,
                    tenant,
                    row.getObject("premises_id", UUID.class),
                    new Content(ContactKind.valueOf(row.getString("kind")), person, row.getBoolean("do_not_contact")),
                    row.getBoolean("archived"),
                    row.getInt("version"),
                    Statements.instant(row, "created_at"),
                    Statements.instant(row, "changed_at"));
        } catch (IOException e) {
            throw new SQLException("premises_contact row with an unreadable person", e);
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedPlace place = new SealedPlace("premises_contact_entry", "note", id, row.getString("tenant_id"));
        return new Entry(
                id,
                row.getObject("contact_id", UUID.class),
                Objects.requireNonNull(Statements.day(row, "on_day")),
                ContactChannel.valueOf(row.getString("channel")),
                row.getBoolean("outgoing"),
                new String(seal.open(place, row.getBytes("note")), StandardCharsets.UTF_8),
                row.getString("subject"),
                Statements.instant(row, "created_at"));
    }
}
