package fr.maillage.integration.datasubject.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.datasubject.domain.Channel;
import fr.maillage.integration.datasubject.domain.Identity;
import fr.maillage.integration.datasubject.domain.IdentityMethod;
import fr.maillage.integration.datasubject.domain.Person;
import fr.maillage.integration.datasubject.domain.Proof;
import fr.maillage.integration.datasubject.domain.RefusalGround;
import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.SubjectKind;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of requests and back; the person is sealed in them. */
@ApplicationScoped
class RequestRows {

    static final String COLUMNS = """
            id, tenant_id, kind, subject_kind, sealed, digest, channel, received_on, due_on, extended, identity_method,
            identity_by, identity_on, state, refusal_ground, executed_at, package_until, forget_at, proof, proof_hash,
            version, created_at, changed_at""";

    private final FieldSeal seal;
    private final ObjectMapper json;

    RequestRows(FieldSeal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    SubjectRequest read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        byte[] sealed = row.getBytes("sealed");
        return new SubjectRequest(
                id,
                tenant,
                RequestKind.valueOf(row.getString("kind")),
                SubjectKind.valueOf(row.getString("subject_kind")),
                sealed == null ? null : opened(id, tenant, sealed),
                row.getString("digest"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                identity(row),
                RequestState.valueOf(row.getString("state")),
                Sql.constant(RefusalGround.class, row, "refusal_ground"),
                Sql.instant(row, "executed_at"),
                Sql.instant(row, "package_until"),
                Sql.instant(row, "forget_at"),
                proof(row),
                row.getInt("version"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        IdentityMethod method = Sql.constant(IdentityMethod.class, row, "identity_method");
        return method == null
                ? null
                : new Identity(method, row.getString("identity_by"), row.getObject("identity_on", LocalDate.class));
    }

    private static @Nullable Proof proof(ResultSet row) throws SQLException {
        String text = row.getString("proof");
        return text == null ? null : new Proof(text, row.getString("proof_hash"));
    }

    byte @Nullable [] sealed(SubjectRequest request) {
        Person person = request.person();
        try {
            return person == null
                    ? null
                    : seal.close(place(request.id(), request.tenant()), json.writeValueAsBytes(person));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the person of request " + request.id() + " is not writable as json");
        }
    }

    private Person opened(UUID id, String tenant, byte[] sealed) {
        try {
            return json.readValue(seal.open(place(id, tenant), sealed), Person.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the person of request " + id + " is not readable", e);
        }
    }

    private static SealedPlace place(UUID id, String tenant) {
        return new SealedPlace("data_subject_request", "sealed", id, tenant);
    }
}
