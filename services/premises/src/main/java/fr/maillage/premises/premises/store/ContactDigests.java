package fr.maillage.premises.premises.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.premises.premises.domain.Contact.Person;
import fr.maillage.premises.seal.domain.SealFollower;
import fr.maillage.premises.seal.domain.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keyed digest by which a contact is found again, of the folded e-mail; made anew with the seal. */
@ApplicationScoped
class ContactDigests implements SealFollower {

    private static final SealedColumn COLUMN = new SealedColumn("premises_contact", "id", "person");

    private final WorkerStatements workers;
    private final FieldSeal seal;
    private final ObjectMapper json;

    ContactDigests(WorkerStatements workers, FieldSeal seal, ObjectMapper json) {
        this.workers = workers;
        this.seal = seal;
        this.json = json;
    }

    /** Null for somebody without an e-mail. */
    @Nullable
    String of(String tenant, Person person) {
        String email = person.folded();
        return email == null ? null : seal.digests(tenant, email).getFirst();
    }

    @Override
    public SealedColumn column() {
        return COLUMN;
    }

    @Override
    public void follow(String tenant, UUID contact, byte[] open) {
        try {
            workers.change(
                    "update premises_contact set email_digest = ? where tenant_id = ? and id = ?",
                    Arrays.<@Nullable Object>asList(of(tenant, json.readValue(open, Person.class)), tenant, contact));
        } catch (IOException e) {
            throw new IllegalStateException("a sealed person is not readable as json");
        }
    }
}
