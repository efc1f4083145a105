package fr.maillage.premises.request;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.InstallationRequest;
import fr.maillage.premises.request.domain.NameWords;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.Sight;
import fr.maillage.premises.request.store.ConsentRows;
import fr.maillage.premises.request.store.RequestRepository;
import fr.maillage.premises.request.store.SealedPerson;
import fr.maillage.premises.request.store.SealedPerson.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests, to be read: of the caller's own organization as far as its role sees, of others as far as they share. */
@ApplicationScoped
@Transactional
public class RequestService {

    /** The word under which requests are protected, shared, told of and audited. */
    public static final String TYPE = "installation-request";

    private static final int AUDITED_AT_ONCE = 200;

    private final RequestRepository requests;
    private final SealedPerson persons;
    private final ConsentRows consents;
    private final Shares shares;
    private final RequestSight sights;
    private final Snapshot snapshot;
    private final Audit audit;
    private final Clock clock;

    RequestService(
            RequestRepository requests,
            SealedPerson persons,
            ConsentRows consents,
            Shares shares,
            RequestSight sights,
            Snapshot snapshot,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.persons = persons;
        this.consents = consents;
        this.shares = shares;
        this.sights = sights;
        this.snapshot = snapshot;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request and the part of it that the caller may see. */
    public record Seen(InstallationRequest request, FieldSet fields) {}

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Seen> rows, @Nullable Long total) {}

    /** At most four round trips more than the rows: people, consents, and shares of what is not the caller's own. */
    public Found search(
            Sight sight, RequestSearch search, RequestSearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        List<List<String>> sets = search.withheldFromSome().stream()
                .map(RequestFields::setsShowing)
                .toList();
        List<Request> rows = requests.search(search, sets, after, limit);
        List<Seen> seen = seen("request.list", search.tenant(), sight, rows);
        return new Found(seen, counted ? requests.count(search, sets) : null);
    }

    /** One of the caller's organization, as far as its role sees, or one that is shared with it; anything else is not found. */
    public Seen get(String tenant, String subject, Sight sight, UUID id) {
        return seen("request.read", tenant, sight, List.of(visible(tenant, subject, sight, id)))
                .getFirst();
    }

    /** For answers that speak of a request without its person: 404 as for {@link #get}, nobody is opened and nothing audited. */
    public void requireVisible(String tenant, String subject, Sight sight, UUID id) {
        visible(tenant, subject, sight, id);
    }

    private Request visible(String tenant, String subject, Sight sight, UUID id) {
        return requests.findVisible(id)
                .filter(found -> visible(found, tenant, subject, sight))
                .orElseThrow(() -> RequestRefusals.notFound(id));
    }

    private static boolean visible(Request request, String tenant, String subject, Sight sight) {
        if (!request.tenant().equals(tenant)) {
            return sight.ofOthers();
        }
        return sight.ofOwnOrganization()
                && (sight != Sight.OWN || subject.equals(request.standing().account()));
    }

    /** Digests of the words of a name, each under every key. */
    public List<List<String>> nameDigests(String tenant, String name) {
        return NameWords.of(name).stream()
                .map(word -> persons.ofWord(tenant, word))
                .toList();
    }

    private List<Seen> seen(String operation, String tenant, Sight sight, List<Request> rows) {
        Map<UUID, String> owners = rows.stream().collect(Collectors.toMap(Request::id, Request::tenant));
        Set<UUID> foreign = rows.stream()
                .filter(row -> !row.tenant().equals(tenant))
                .map(Request::id)
                .collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>(consents.named(foreign, sights.namedAs()));
        if (sight.names()) {
            rows.stream().map(Request::id).filter(id -> !foreign.contains(id)).forEach(named::add);
        }
        Map<UUID, FieldSet> shared = shares.fields(RequestFields.SHARED, owners);
        Map<UUID, Opened> opened = persons.open(named);
        Map<UUID, List<Audience>> standing = consents.standing(owners.keySet());
        trace(operation, rows, opened.keySet());
        List<Seen> seen = new ArrayList<>();
        for (Request row : rows) {
            FieldSet fields = foreign.contains(row.id())
                    ? RequestFields.shared(
                            shared.getOrDefault(row.id(), FieldSet.nothing()), opened.containsKey(row.id()))
                    : RequestFields.own(sight);
            seen.add(new Seen(
                    sheet(
                            row,
                            opened.getOrDefault(row.id(), Opened.NOTHING),
                            standing.getOrDefault(row.id(), List.of())),
                    fields));
        }
        return seen;
    }

    private InstallationRequest sheet(Request row, Opened opened, List<Audience> consentTo) {
        Request whole = new Request(
                row.id(),
                row.tenant(),
                row.profile(),
                opened.person(),
                opened.texts(),
                row.standing(),
                row.state(),
                row.archived(),
                row.version(),
                row.createdAt(),
                row.changedAt());
        return InstallationRequest.of(whole, consentTo, LegalZone.PARIS.today(clock));
    }

    /** Who saw whose name: one entry an owner, or several for long pages. */
    private void trace(String operation, List<Request> rows, Collection<UUID> named) {
        Map<String, List<UUID>> byOwner = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> named.contains(row.id()))
                .forEach(row -> byOwner.computeIfAbsent(row.tenant(), _ -> new ArrayList<>())
                        .add(row.id()));
        byOwner.forEach((owner, ids) -> {
            for (int from = 0; from < ids.size(); from += AUDITED_AT_ONCE) {
                List<UUID> part = ids.subList(from, Math.min(from + AUDITED_AT_ONCE, ids.size()));
                audit.granted(Access.toAll(operation, TYPE, part, FieldClass.PERSONAL, owner));
            }
        });
    }
}
