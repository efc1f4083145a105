package fr.maillage.integration.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.webhook.domain.HeldTo;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookSecret;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to send one message, read at that moment by the identity of requests acting for the organization: what
 * row-level security keeps from it now is not sent.
 */
@ApplicationScoped
public class Outgoing {

    private static final String WEBHOOK =
            "select " + WebhookRows.COLUMNS + ", secret, previous_secret from webhook where tenant_id = ? and id = ?";

    private static final String ORGANIZATION = "select state, organization_id from tenant where alias = ?";

    // As the client is now, whatever its token said when it made the webhook.
    private static final String HELD_TO = """
            select c.territories, t.commune_codes
              from webhook w
              join api_client c on c.tenant_id = w.tenant_id and 'api-' || c.id = w.owner_client
              join tenant t on t.alias = w.tenant_id
             where w.tenant_id = ? and w.id = ? and cardinality(c.territories) > 0""";

    private static final String EVENT = """
            select id, source, type, object_type || '/' || object_id as subject, occurred_at, data, tenant_id, trace_id
              from event where id = ?""";

    private final Requests requests;
    private final Secrets secrets;
    private final TenantContext context;
    private final ObjectMapper json;

    Outgoing(Requests requests, Secrets secrets, TenantContext context, ObjectMapper json) {
        this.requests = requests;
        this.secrets = secrets;
        this.context = context;
        this.json = json;
    }

    /**
     * The webhook as it is now.
     *
     * @param signing its secrets, newest first; none of a deleted one
     * @param organization the organization's identifier in the directory while it is active, null otherwise
     * @param event null when the organization may not see it, when it lies outside of the territories to which the owner's
     *     client is held, or when it is no more; a ping has none
     */
    public record Ready(
            Webhook webhook,
            List<WebhookSecret> signing,
            @Nullable String organization,
            @Nullable CloudEvent event) {}

    public Optional<Ready> read(Claimed claimed, Instant now) {
        return context.asWorker(
                WorkerScope.of(claimed.tenant()),
                "webhook-delivery",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> requests.with(connection -> ready(connection, claimed, now))));
    }

    private Optional<Ready> ready(Connection connection, Claimed claimed, Instant now) throws SQLException {
        String organization = Rows.find(connection, ORGANIZATION, Outgoing::directoryId, claimed.tenant())
                .orElse("");
        HeldTo held = Rows.find(
                        connection,
                        HELD_TO,
                        row -> HeldTo.of(Rows.texts(row, "territories"), Rows.texts(row, "commune_codes")),
                        claimed.tenant(),
                        claimed.webhook())
                .orElse(null);
        CloudEvent event = Rows.find(
                        connection,
                        EVENT,
                        row -> held == null || happenedIn(held, row.getString("data"))
                                ? Optional.of(event(row, claimed.tenant()))
                                : Optional.<CloudEvent>empty(),
                        claimed.event())
                .flatMap(found -> found)
                .orElse(null);
        return Rows.find(
                connection,
                WEBHOOK,
                row -> new Ready(
                        WebhookRows.read(row), signing(row, now), organization.isEmpty() ? null : organization, event),
                claimed.tenant(),
                claimed.webhook());
    }

    private static String directoryId(ResultSet row) throws SQLException {
        String id = row.getString("organization_id");
        return row.getString("state").equals("ACTIVE") && id != null ? id : "";
    }

    private List<WebhookSecret> signing(ResultSet row, Instant now) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        List<WebhookSecret> found = new ArrayList<>();
        byte[] present = row.getBytes("secret");
        if (present != null) {
            found.add(secrets.open(tenant, id, Secrets.PRESENT, present));
        }
        byte[] previous = row.getBytes("previous_secret");
        Instant until = Rows.maybeInstant(row, "previous_secret_until");
        if (previous != null && until != null && now.isBefore(until)) {
            WebhookSecret former = secrets.tryOpen(tenant, id, Secrets.PREVIOUS, previous);
            if (former != null) {
                found.add(former);
            }
        }
        return found;
    }

    // As the feed shows it: of an object that is only shared the data may hold more than the share, and stays behind.
    private CloudEvent event(ResultSet row, String reader) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String source = row.getString("source");
        String owner = row.getString("tenant_id");
        return new CloudEvent(
                "1.0",
                id,
                source == null ? "/api/integration/v1" : source,
                row.getString("type"),
                row.getString("subject"),
                Rows.instant(row, "occurred_at"),
                "application/json",
                data(row.getString("data"), owner == null || owner.equals(reader)),
                owner,
                "00-%s-%016x-01".formatted(row.getString("trace_id"), id.getLeastSignificantBits()));
    }

    private boolean happenedIn(HeldTo held, @Nullable String data) throws SQLException {
        try {
            JsonNode said = json.readTree(data == null ? "{}" : data);
            return held.admits(codes(said, "communeCode"), codes(said, "departmentCode"));
        } catch (JsonProcessingException e) {
            throw new SQLException("event row with unreadable json", e);
        }
    }

    /** Of the member itself and of the list of its name. */
    private static List<String> codes(JsonNode said, String member) {
        return Stream.concat(
                        Stream.of(said.path(member)), said.path(member + "s").valueStream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private @Nullable JsonNode data(@Nullable String text, boolean whole) throws SQLException {
        try {
            return text == null ? null : whole ? json.readTree(text) : json.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new SQLException("event row with unreadable json", e);
        }
    }
}
