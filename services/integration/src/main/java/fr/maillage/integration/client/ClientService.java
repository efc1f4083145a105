package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientSearch;
import fr.maillage.integration.client.store.ClientHistory;
import fr.maillage.integration.client.store.ClientRepository;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization's machine clients, read by its own people; another's are not found. */
@ApplicationScoped
@Transactional
public class ClientService {

    static final String TYPE = "api-client";

    private final ClientRepository clients;
    private final ClientHistory history;
    private final Audit audit;

    ClientService(ClientRepository clients, ClientHistory history, Audit audit) {
        this.clients = clients;
        this.history = history;
        this.audit = audit;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list. */
    public record Found<T>(List<T> rows, @Nullable Long total) {}

    public ApiClient get(String tenant, UUID id) {
        return clients.find(tenant, id).orElseThrow(() -> ClientRefusals.notFound(id));
    }

    public Found<ApiClient> search(
            String tenant, ClientSearch search, ClientSearch.@Nullable After after, int limit, boolean counted) {
        return new Found<>(
                clients.search(tenant, search, after, limit), counted ? clients.count(tenant, search) : null);
    }

    /** The steps before a version, newest first; the total is that of all, since each version is one step. */
    public Found<ClientChange> history(String tenant, UUID id, int beforeVersion, int limit) {
        ApiClient client = get(tenant, id);
        audit.granted(Access.to("api-client.history", TYPE, id, FieldClass.PROFESSIONAL, tenant));
        return new Found<>(history.list(client, beforeVersion, limit), (long) client.version());
    }
}
