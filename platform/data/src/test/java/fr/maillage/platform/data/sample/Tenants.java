package fr.maillage.platform.data.sample;

import static io.restassured.RestAssured.given;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Two organizations that know nothing of each other, their notes and their callers. */
@ApplicationScoped
public class Tenants {

    public static final String TOULOUSE = "243100518";
    public static final String RENNES = "243500139";

    private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

    private final Notes notes;
    private final TenantContext context;

    Tenants(Notes notes, TenantContext context) {
        this.notes = notes;
        this.context = context;
    }

    /** A caller whose token names these organizations; as in life, the same token serves many requests. */
    public static RequestSpecification as(String... organizations) {
        String token = TOKENS.computeIfAbsent(
                List.of(organizations),
                _ -> Tokens.of("user", "sample", "sample:read")
                        .organizations(organizations)
                        .signed());
        return given().auth().oauth2(token).contentType("application/json");
    }

    public Note aNoteOf(String tenant) {
        return aNoteOf(tenant, "ref-" + UUID.randomUUID());
    }

    public Note aNoteOf(String tenant, String reference) {
        var note = new Note(UUID.randomUUID(), tenant, reference, "title", "secret of " + tenant);
        in(tenant, () -> {
            notes.add(note);
            return note;
        });
        return note;
    }

    public List<UUID> seenBy(String tenant) {
        return in(tenant, notes::list).stream().map(Note::id).toList();
    }

    /** Acts for an organization without a request. */
    public <T> T in(String tenant, ScopedValue.CallableOp<T, RuntimeException> work) {
        return context.asWorker(WorkerScope.of(tenant), "test", work);
    }
}
