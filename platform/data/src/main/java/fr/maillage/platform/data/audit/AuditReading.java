package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trail, for those entitled to it. A resource offers it with one operation that asks for scope {@code <service>:read} and
 * returns {@link #page}:
 *
 * <ul>
 *   <li>role {@code health-officer}, acting for one organization: the entries on that organization's data, and what its own
 *       people were refused;
 *   <li>role {@code platform-admin}, acting for none: the entries on nobody's data (operations of the platform, refusals of
 *       callers who acted for no organization), never those of an organization;
 *   <li>everybody else: 403.
 * </ul>
 *
 * Reading is an entry too, written before anything is shown.
 */
@ApplicationScoped
public class AuditReading {

    /** For the contract of the operation. */
    public static final String DESCRIPTION =
            "Du plus récent au plus ancien. health-officer : les entrées des données de son organisation ; platform-admin sans organisation : celles qui ne concernent aucune organisation. Lire la trace y laisse une entrée. / Newest first. health-officer: entries on the data of its organization; platform-admin without organization: those of no organization. Reading the trail is itself an entry.";

    private static final String OFFICER = "health-officer";
    private static final String OPERATOR = "platform-admin";

    private static final Table<AuditEntryResponse> TABLE = Table.of(AuditEntryResponse.class)
            .column("instant", "at", AuditEntryResponse::at)
            .column("action", "action", AuditEntryResponse::action)
            .column("résultat", "result", AuditEntryResponse::result)
            .column("objectType", "genre d’objet", "object type", AuditEntryResponse::objectType)
            .column("objectIds", "objets", "objects", entry -> String.join(" ", entry.objectIds()))
            .column("fieldClass", "classe", "field class", AuditEntryResponse::fieldClass)
            .column("auteur", "subject", AuditEntryResponse::subject)
            .column("programme", "client", AuditEntryResponse::client)
            .column("organisation", "organization", AuditEntryResponse::organization)
            .column("traceId", "trace", "trace", AuditEntryResponse::traceId);

    private final AgroalDataSource workers;
    private final TenantContext context;
    private final Audit audit;
    private final Caller caller;
    private final Cursors cursors;

    AuditReading(
            @DataSource("worker") AgroalDataSource workers,
            TenantContext context,
            Audit audit,
            Caller caller,
            Cursors cursors) {
        this.workers = workers;
        this.context = context;
        this.audit = audit;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** One page of what the caller may read, in JSON, CSV or NDJSON. */
    public Page<AuditEntryResponse> page(AuditQuery query, PageRequest request, UriInfo uri) {
        String tenant = readable();
        CursorScope scope = CursorScope.of(uri, tenant == null ? "" : tenant);
        AuditSearch.After after = cursors.read(scope, request)
                .map(keys -> new AuditSearch.After(
                        Instant.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        Read read = read(tenant, query, after, request);
        Page<AuditEntry> entries = Page.of(
                read.rows(),
                request,
                last -> cursors.write(
                        scope, List.of(last.at().toString(), last.id().toString())));
        leaveTrace(tenant, entries.getItems());
        Page<AuditEntryResponse> page =
                entries.<AuditEntryResponse>map(AuditEntryResponse::from).as(TABLE);
        return read.total() == null ? page : page.withTotal(read.total());
    }

    /** The organization whose entries may be read; null for those of none. */
    private @Nullable String readable() {
        List<String> organizations = caller.organizations();
        if (organizations.isEmpty() && caller.hasRole(OPERATOR)) {
            return null;
        }
        if (caller.hasRole(OFFICER)) {
            return caller.tenant();
        }
        throw Problem.of(
                StandardProblem.FORBIDDEN,
                "La trace se lit avec le rôle health-officer pour son organisation, ou platform-admin sans organisation.",
                "The trail is read with role health-officer for its organization, or platform-admin without one.");
    }

    private record Read(List<AuditEntry> rows, @Nullable Long total) {}

    /** By the worker identity: the one of requests may add to the trail, not read it. */
    private Read read(
            @Nullable String tenant, AuditQuery query, AuditSearch.@Nullable After after, PageRequest request) {
        WorkerScope scope = tenant == null ? WorkerScope.all() : WorkerScope.of(tenant);
        return context.asWorker(
                scope,
                "audit-reading",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        Long total = request.total() == Total.NONE
                                ? null
                                : Long.valueOf(new AuditSearch(tenant, query).count(connection));
                        return new Read(
                                new AuditSearch(tenant, query).after(after).list(connection, request.rowsToRead()),
                                total);
                    }
                }));
    }

    private void leaveTrace(@Nullable String tenant, List<AuditEntry> shown) {
        Access access = Access.toAll(
                "audit.read",
                "audit",
                shown.stream().map(AuditEntry::id).toList(),
                FieldClass.PROFESSIONAL,
                tenant == null ? "" : tenant);
        QuarkusTransaction.requiringNew().run(() -> audit.granted(access));
    }
}
