package fr.maillage.premises.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who asks, sealed. The one place where a person of a request is opened. */
@ApplicationScoped
public class SealedPerson {

    static final String TABLE = "installation_request_person";

    private final Statements sql;
    private final FieldSeal seal;
    private final PersonDigests digests;
    private final ObjectMapper json;

    SealedPerson(Statements sql, FieldSeal seal, PersonDigests digests, ObjectMapper json) {
        this.sql = sql;
        this.seal = seal;
        this.digests = digests;
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
        digests.write(request.tenant(), request.id(), request.person());
    }

    void change(Request before, Request after) {
        if (before.person().equals(after.person()) && before.texts().equals(after.texts())) {
            return;
        }
        sql.change(
                "update installation_request_person set person = ?, texts = ? where tenant_id = ? and request_id = ?",
                values(after));
        digests.write(after.tenant(), after.id(), after.person());
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

    /** Digests of a word of a name, under every key of the installation. */
    public List<String> ofWord(String tenant, String word) {
        return digests.ofWord(tenant, word);
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
