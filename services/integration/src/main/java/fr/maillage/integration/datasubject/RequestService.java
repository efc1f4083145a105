package fr.maillage.integration.datasubject;

import fr.maillage.integration.datasubject.domain.Proof;
import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.RequestPart;
import fr.maillage.integration.datasubject.domain.RequestSearch;
import fr.maillage.integration.datasubject.domain.RequestStep;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.integration.datasubject.store.PartRepository;
import fr.maillage.integration.datasubject.store.RequestHistory;
import fr.maillage.integration.datasubject.store.RequestRepository;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.value.LegalZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization's requests, read by its own people; each reading of a person leaves its mark. */
@ApplicationScoped
@Transactional
public class RequestService {

    static final String TYPE = "data-subject-request";

    /** A page; one row more is read to know whether there is a next one. */
    private static final int MOST_MARKED = 200;

    private final RequestRepository requests;
    private final RequestHistory history;
    private final PartRepository parts;
    private final TenantService tenants;
    private final Audit audit;
    private final Clock clock;

    RequestService(
            RequestRepository requests,
            RequestHistory history,
            PartRepository parts,
            TenantService tenants,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.history = history;
        this.parts = parts;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list. */
    public record Found<T>(List<T> rows, @Nullable Long total) {}

    /** A request, its parts, and whether its last day is past. */
    public record Sheet(SubjectRequest request, List<RequestPart> parts, boolean overdue) {}

    public Sheet get(String tenant, UUID id) {
        SubjectRequest request = own(tenant, id);
        mark("data-subject-request.read", id, FieldClass.PERSONAL, tenant);
        return sheet(request);
    }

    SubjectRequest own(String tenant, UUID id) {
        return requests.find(tenant, id).orElseThrow(() -> RequestRefusals.notFound(id));
    }

    Sheet sheet(SubjectRequest request) {
        return new Sheet(request, parts.list(request), request.overdue(today(request.tenant())));
    }

    public Found<Sheet> search(
            String tenant, RequestSearch search, RequestSearch.@Nullable After after, int limit, boolean counted) {
        List<SubjectRequest> found = requests.search(tenant, search, after, limit);
        LocalDate today = today(tenant);
        audit.granted(Access.toAll(
                "data-subject-request.list",
                TYPE,
                found.stream().limit(MOST_MARKED).map(SubjectRequest::id).toList(),
                FieldClass.PERSONAL,
                tenant));
        return new Found<>(
                found.stream()
                        .map(request -> new Sheet(request, List.of(), request.overdue(today)))
                        .toList(),
                counted ? requests.count(tenant, search) : null);
    }

    /** The steps before a version, newest first; the total is that of all, since each version is one step. */
    public Found<RequestStep> history(String tenant, UUID id, int beforeVersion, int limit) {
        SubjectRequest request = own(tenant, id);
        mark("data-subject-request.history", id, FieldClass.PROFESSIONAL, tenant);
        return new Found<>(history.list(request, beforeVersion, limit), (long) request.version());
    }

    public Proof proof(String tenant, UUID id) {
        SubjectRequest request = own(tenant, id);
        Proof proof = request.proof();
        if (proof == null) {
            throw RequestRefusals.noProof(request);
        }
        mark("data-subject-request.proof", id, FieldClass.PROFESSIONAL, tenant);
        return proof;
    }

    /**
     * An executed access and what each service found, as its report in JSON; destroyed at its term, whatever the clock of
     * the worker that removes it.
     */
    public Handed packaged(String tenant, UUID id) {
        SubjectRequest request = own(tenant, id);
        if (request.kind() != RequestKind.ACCESS || request.executedAt() == null) {
            throw RequestRefusals.noPackage(request);
        }
        Instant until = request.packageUntil();
        List<String> reports = until == null || until.isBefore(clock.instant()) ? List.of() : parts.opened(request);
        if (reports.isEmpty()) {
            throw RequestRefusals.packageGone(request);
        }
        mark("data-subject-request.package", id, FieldClass.SENSITIVE, tenant);
        return new Handed(request, reports);
    }

    /** What the person is handed. */
    public record Handed(SubjectRequest request, List<String> reports) {}

    /** The legal day at the organization's place. */
    LocalDate today(String tenant) {
        return LocalDate.now(clock.withZone(tenants.find(tenant)
                .flatMap(known -> known.definition().departments().stream().findFirst())
                .map(LegalZone::ofDepartment)
                .orElse(LegalZone.PARIS)
                .zone()));
    }

    private void mark(String operation, UUID id, FieldClass shown, String tenant) {
        audit.granted(Access.to(operation, TYPE, id, shown, tenant));
    }
}
