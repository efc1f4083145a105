package fr.maillage.premises.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.request.domain.NameWords;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who asks, sealed, and the digests by which they are found again. The one place where a person of a request is opened. */
@ApplicationScoped
public class SealedPerson {

    static final String TABLE = "installation_request_person";

    private final Statements sql;
    private final FieldSeal seal;
    private final ObjectMapper json;

    SealedPerson(Statements sql, FieldSeal seal, ObjectMapper json) {
        this.sql = sql;
        this.seal = seal;
        this.json = json;
    }

    /** What was opened of one request. */
    public record Opened(Person person, Texts texts) {

        public static final Opened NOTHING = new Opened(Person.NOBODY, Texts.NONE);
    }

    /** Of those requests whose person the database lets the caller see; by primary key. */
    public Map<UUID, Opened> open(Collection<UUID> requests) {
        Map<UUID, Opened> opened = new HashMap<>();
        if (requests.isEmpty()) {
            return opened;
        }
        sql.list("select * from installation_request_person where request_id = any (?)", List.of(requests), row -> {
                    UUID id = row.getObject("request_id", UUID.class);
                    String tenant = row.getString("tenant_id");
                    return Map.entry(
                            id,
                            new Opened(
                                    read(place("person", id, tenant), row.getBytes("person"), Person.class),
                                    read(place("texts", id, tenant), row.getBytes("texts"), Texts.class)));
                })
                .forEach(one -> opened.put(one.getKey(), one.getValue()));
        return opened;
    }

    void add(Request request) {
        sql.change(
                "insert into installation_request_person (person, texts, tenant_id, request_id) values (?, ?, ?, ?)",
                values(request));
        digest(request);
    }

    void change(Request before, Request after) {
        if (before.person().equals(after.person()) && before.texts().equals(after.texts())) {
            return;
        }
        sql.change(
                "update installation_request_person set person = ?, texts = ? where tenant_id = ? and request_id = ?",
                values(after));
        sql.change(
                "delete from installation_request_name where tenant_id = ? and request_id = ?",
                List.of(after.tenant(), after.id()));
        digest(after);
    }

    private List<Object> values(Request request) {
        UUID id = request.id();
        String tenant = request.tenant();
        return List.of(
                seal.close(place("person", id, tenant), bytes(request.person())),
                seal.close(place("texts", id, tenant), bytes(request.texts())),
                tenant,
                id);
    }

    private void digest(Request request) {
        Person person = request.person();
        List<String> words = new ArrayList<>(
                NameWords.of(person.familyName(), person.givenName(), person.organizationName()).stream()
                        .map(SealedPerson::nameKey)
                        .toList());
        if (person.rppsId() != null) {
            words.add(rppsKey(person.rppsId()));
        }
        if (person.email() != null) {
            words.add(emailKey(person.email()));
        }
        for (String word : words) {
            sql.change(
                    "insert into installation_request_name (tenant_id, digest, request_id) values (?, ?, ?)"
                            + " on conflict do nothing",
                    List.of(
                            request.tenant(),
                            seal.digests(request.tenant(), word).getFirst(),
                            request.id()));
        }
    }

    /** Digests of a word of a name, under every key of the installation. */
    public List<String> ofWord(String tenant, String word) {
        return seal.digests(tenant, nameKey(word));
    }

    private static String nameKey(String word) {
        return "request-name|" + word;
    }

    /** What is digested of an RPPS number, for requests of data subjects. */
    public static String rppsKey(String rppsId) {
        return "request-rpps|" + rppsId;
    }

    /** What is digested of an e-mail address, for requests of data subjects. */
    public static String emailKey(String email) {
        return "request-email|" + email.strip().toLowerCase(Locale.ROOT);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a person is not writable as json");
        }
    }

    private <T> T read(SealedPlace place, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(seal.open(place, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("a sealed person is not readable as json");
        }
    }

    private static SealedPlace place(String column, UUID row, String tenant) {
        return new SealedPlace(TABLE, column, row, tenant);
    }
}
