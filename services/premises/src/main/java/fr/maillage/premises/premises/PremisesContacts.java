package fr.maillage.premises.premises;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.premises.domain.Contact;
import fr.maillage.premises.premises.domain.Contact.Content;
import fr.maillage.premises.premises.domain.Contact.Entry;
import fr.maillage.premises.premises.domain.ContactChannel;
import fr.maillage.premises.premises.store.ContactRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is behind premises, and what was said. For whoever keeps them alone; every reading leaves its mark. */
@ApplicationScoped
@Transactional
public class PremisesContacts {

    /** The word under which contacts are protected and audited; nothing is shared under it. */
    public static final String TYPE = "premises-contact";

    private final PremisesService premises;
    private final ContactRows rows;
    private final Audit audit;
    private final Clock clock;

    PremisesContacts(PremisesService premises, ContactRows rows, Audit audit, Clock clock) {
        this.premises = premises;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Contact> list(String tenant, UUID premisesId, @Nullable UUID after, int limit) {
        premises.own(tenant, premisesId);
        audit.granted(Access.to("premises.contacts", PremisesService.TYPE, premisesId, FieldClass.PERSONAL, tenant));
        return rows.list(tenant, premisesId, after, limit);
    }

    public long count(String tenant, UUID premisesId) {
        return rows.count(tenant, premisesId);
    }

    public Contact get(String tenant, UUID premisesId, UUID id) {
        Contact found = own(tenant, premisesId, id);
        audit.granted(Access.to("premises.contact", TYPE, id, FieldClass.PERSONAL, tenant));
        return found;
    }

    public Contact add(Author by, UUID premisesId, Content content) {
        premises.own(by.tenant(), premisesId);
        Instant now = now();
        Contact contact = new Contact(UUID.randomUUID(), by.tenant(), premisesId, content, false, 1, now, now);
        rows.add(contact);
        audit.granted(Access.to("premises.contact-added", TYPE, contact.id(), FieldClass.PERSONAL, by.tenant()));
        return contact;
    }

    public Contact change(Author by, UUID premisesId, UUID id, int version, Content content) {
        return write(by, atVersion(by, premisesId, id, version).with(content, false, now()));
    }

    public void archive(Author by, UUID premisesId, UUID id, int version) {
        Contact before = atVersion(by, premisesId, id, version);
        write(by, before.with(before.content(), true, now()));
    }

    /** Refused when the organization would take the first step towards somebody who does not want it. */
    public Entry note(
            Author by, UUID premisesId, UUID id, LocalDate day, ContactChannel channel, boolean outgoing, String note) {
        Contact contact = own(by.tenant(), premisesId, id);
        if (outgoing && contact.content().doNotContact()) {
            throw doNotContact(id);
        }
        Entry entry = new Entry(UUID.randomUUID(), id, day, channel, outgoing, note, by.subject(), now());
        rows.add(by.tenant(), premisesId, entry);
        audit.granted(Access.to("premises.contact-noted", TYPE, id, FieldClass.PERSONAL, by.tenant()));
        return entry;
    }

    public List<Entry> entries(
            String tenant,
            UUID premisesId,
            UUID id,
            @Nullable LocalDate beforeDay,
            @Nullable UUID beforeId,
            int limit) {
        get(tenant, premisesId, id);
        return rows.entries(tenant, id, beforeDay, beforeId, limit);
    }

    public long countEntries(String tenant, UUID id) {
        return rows.countEntries(tenant, id);
    }

    private Contact own(String tenant, UUID premisesId, UUID id) {
        premises.own(tenant, premisesId);
        return rows.find(tenant, id)
                .filter(contact -> contact.premisesId().equals(premisesId) && !contact.archived())
                .orElseThrow(() -> Problem.of(
                        PremisesProblem.CONTACT_NOT_FOUND,
                        "Aucun contact %s de ce local.".formatted(id),
                        "No contact %s of these premises.".formatted(id)));
    }

    private Contact atVersion(Author by, UUID premisesId, UUID id, int version) {
        Contact present = own(by.tenant(), premisesId, id);
        if (present.version() != version) {
            throw PremisesRefusals.stale(id);
        }
        return present;
    }

    private Contact write(Author by, Contact after) {
        if (!rows.change(after)) {
            throw PremisesRefusals.stale(after.id());
        }
        audit.granted(Access.to("premises.contact-changed", TYPE, after.id(), FieldClass.PERSONAL, by.tenant()));
        return after;
    }

    private static Problem doNotContact(UUID id) {
        Text message = Text.of(
                "Contact %s : ne souhaite pas être contacté ; seul un échange à son initiative peut être noté."
                        .formatted(id),
                "Contact %s does not want to be contacted; only what comes from them may be noted.".formatted(id));
        return Problem.of(PremisesProblem.CONTACT_REFUSED, message)
                .with(List.of(Violation.of("/outgoing", "do-not-contact", message)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
