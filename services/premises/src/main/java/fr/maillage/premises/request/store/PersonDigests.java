package fr.maillage.premises.request.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.premises.request.domain.NameWords;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.seal.domain.SealFollower;
import fr.maillage.premises.seal.domain.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Keyed digests by which the person of a request is found again: words of the name, number and e-mail. They are made anew
 * with the seal, so that no older key is needed to find anybody.
 */
@ApplicationScoped
class PersonDigests implements SealFollower {

    private static final SealedColumn COLUMN = new SealedColumn(SealedPerson.TABLE, "request_id", "person");

    private final Statements requests;
    private final WorkerStatements workers;
    private final FieldSeal seal;
    private final ObjectMapper json;

    PersonDigests(Statements requests, WorkerStatements workers, FieldSeal seal, ObjectMapper json) {
        this.requests = requests;
        this.workers = workers;
        this.seal = seal;
        this.json = json;
    }

    @Override
    public SealedColumn column() {
        return COLUMN;
    }

    @Override
    public void follow(String tenant, UUID request, byte[] open) {
        try {
            write(workers, tenant, request, json.readValue(open, Person.class));
        } catch (IOException e) {
            throw new IllegalStateException("a sealed person is not readable as json");
        }
    }

    /** In the place of those that were there. */
    void write(String tenant, UUID request, Person person) {
        write(requests, tenant, request, person);
    }

    private void write(Statements sql, String tenant, UUID request, Person person) {
        sql.change(
                "delete from installation_request_name where tenant_id = ? and request_id = ?",
                List.of(tenant, request));
        for (String word : words(person)) {
            sql.change(
                    "insert into installation_request_name (tenant_id, digest, request_id) values (?, ?, ?)"
                            + " on conflict do nothing",
                    List.of(tenant, seal.digests(tenant, word).getFirst(), request));
        }
    }

    private static List<String> words(Person person) {
        List<String> words = new ArrayList<>(
                NameWords.of(person.familyName(), person.givenName(), person.organizationName()).stream()
                        .map(PersonDigests::nameKey)
                        .toList());
        if (person.rppsId() != null) {
            words.add(rppsKey(person.rppsId()));
        }
        if (person.email() != null) {
            words.add(emailKey(person.email()));
        }
        return words;
    }

    /** Digests of a word of a name, under every key of the installation: those of a rotation under way are found too. */
    List<String> ofWord(String tenant, String word) {
        return seal.digests(tenant, nameKey(word));
    }

    private static String nameKey(String word) {
        return "request-name|" + word;
    }

    /** What is digested of an RPPS number, for requests of data subjects. */
    static String rppsKey(String rppsId) {
        return "request-rpps|" + rppsId;
    }

    /** What is digested of an e-mail address, for requests of data subjects. */
    static String emailKey(String email) {
        return "request-email|" + email.strip().toLowerCase(Locale.ROOT);
    }
}
