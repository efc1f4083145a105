package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientChange.Step;
import fr.maillage.integration.client.domain.ClientContent;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.ClientRules;
import fr.maillage.integration.client.domain.ClientRules.Breach;
import fr.maillage.integration.client.domain.ClientSearch;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.client.store.ClientHistory;
import fr.maillage.integration.client.store.ClientRepository;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Machine clients, made, changed and withdrawn by their organization. A decision is a committed row with its history and
 * its trace in the audit; {@link ClientEffects} brings Keycloak to it afterwards.
 */
@ApplicationScoped
@Transactional
public class ClientWriting {

    private final ClientRepository clients;
    private final ClientHistory history;
    private final ClientService reading;
    private final ClientFacts facts;
    private final AfterCommit afterCommit;
    private final ClientEffects effects;
    private final ClientKeyFetching fetching;
    private final Audit audit;
    private final Clock clock;

    ClientWriting(
            ClientRepository clients,
            ClientHistory history,
            ClientService reading,
            ClientFacts facts,
            AfterCommit afterCommit,
            ClientEffects effects,
            ClientKeyFetching fetching,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.history = history;
        this.reading = reading;
        this.facts = facts;
        this.afterCommit = afterCommit;
        this.effects = effects;
        this.fetching = fetching;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who decides, for which organization. */
    public record Author(String tenant, String subject) {}

    /** A key as it was handed over. */
    public record NewKey(String kid, String x, String y) {}

    /** Keys as they were handed over, from now on. */
    public List<ClientKey> dated(List<NewKey> keys) {
        Instant now = now();
        return keys.stream().map(key -> dated(key, now)).toList();
    }

    /** Keys that were handed over, or those that its address gave. */
    public ApiClient create(Author by, ClientContent content, List<ClientKey> held) {
        Instant now = now();
        List<Breach> breaches = new ArrayList<>(ClientRules.breaches(content, facts.of(by.tenant())));
        breaches.addAll(ClientRules.keys(held, "/keys"));
        refuseIfAny(breaches);
        if (clients.countAlone(by.tenant(), ClientSearch.of(List.of())) >= facts.most()) {
            throw ClientRefusals.tooMany(facts.most());
        }
        ApiClient made = ApiClient.make(UUID.randomUUID(), by.tenant(), content, held, fetched(content, now), now);
        if (!clients.add(made)) {
            throw ClientRefusals.nameTaken(content.name());
        }
        record(by, Step.CREATED, null, made, null);
        return made;
    }

    /** Refused when a rule speaks against it; without any difference nothing happens. */
    public ApiClient change(
            Author by, UUID id, int version, ClientContent content, List<ClientKey> fetched, @Nullable String reason) {
        ApiClient before = atVersion(by, id, version);
        refuseIfAny(ClientRules.breaches(content, facts.of(by.tenant())));
        if (content.equals(before.content())) {
            return before;
        }
        Instant now = now();
        boolean sameKeys = Objects.equals(content.keysUrl(), before.content().keysUrl());
        ApiClient after = sameKeys
                ? before.with(content, now)
                : before.with(content, fetched.isEmpty() ? before.keys() : fetched, fetched(content, now), now);
        return written(by, Step.CHANGED, before, after, reason);
    }

    private @Nullable KeyFetch fetched(ClientContent content, Instant now) {
        return content.keysUrl() == null ? null : facts.fetched(now);
    }

    /** Has the address of its keys asked soon; how it went is read from the client. */
    public ApiClient fetchKeys(Author by, UUID id) {
        ApiClient present = reading.get(by.tenant(), id);
        if (present.state() == ClientState.DELETED) {
            throw ClientRefusals.deleted(present);
        }
        if (present.fetch() == null) {
            throw ClientRefusals.keysUploaded();
        }
        clients.askKeysAt(present, now());
        audit.granted(Access.to("api-client.keys-asked", ClientService.TYPE, id, FieldClass.PROFESSIONAL, by.tenant()));
        afterCommit.wake(fetching.worker());
        return reading.get(by.tenant(), id);
    }

    public ApiClient move(Author by, UUID id, int version, ClientState to, @Nullable String reason) {
        ApiClient before = atVersion(by, id, version);
        if (!before.state().allowed().contains(to)) {
            throw ClientRefusals.transition(before, to);
        }
        // Whoever switches a machine on again answers for what it may do.
        if (to == ClientState.ACTIVE) {
            refuseIfAny(ClientRules.breaches(before.content(), facts.of(by.tenant())));
        }
        Step step = to == ClientState.ACTIVE ? Step.ENABLED : Step.DISABLED;
        return written(by, step, before, before.moved(to, now()), reason);
    }

    public ApiClient delete(Author by, UUID id, int version, @Nullable String reason) {
        ApiClient before = atVersion(by, id, version);
        return written(by, Step.DELETED, before, before.moved(ClientState.DELETED, now()), reason);
    }

    /** A second key, good beside the first until that one is removed. Whoever hands it over can do what the client may. */
    public ApiClient addKey(Author by, UUID id, int version, NewKey key) {
        ApiClient before = atVersion(by, id, version);
        requireUploaded(before);
        if (before.keys().size() >= ApiClient.MOST_KEYS) {
            throw ClientRefusals.tooManyKeys(before);
        }
        refuseIfAny(ClientRules.breaches(before.content(), facts.of(by.tenant())));
        Instant now = now();
        ApiClient after = before.withKey(dated(key, now), now);
        refuseIfAny(ClientRules.keys(after.keys(), ""));
        return written(by, Step.KEY_ADDED, before, after, null);
    }

    public ApiClient removeKey(Author by, UUID id, int version, String kid) {
        ApiClient before = atVersion(by, id, version);
        requireUploaded(before);
        if (before.keys().stream().noneMatch(key -> key.kid().equals(kid))) {
            throw ClientRefusals.noKey(kid);
        }
        if (before.keys().size() == 1) {
            throw ClientRefusals.lastKey(kid);
        }
        return written(by, Step.KEY_REMOVED, before, before.withoutKey(kid, now()), null);
    }

    private static void requireUploaded(ApiClient client) {
        if (client.fetch() != null) {
            throw ClientRefusals.keysAtAddress();
        }
    }

    private ApiClient atVersion(Author by, UUID id, int version) {
        ApiClient present = reading.get(by.tenant(), id);
        if (present.version() != version) {
            throw ClientRefusals.stale(present);
        }
        if (present.state() == ClientState.DELETED) {
            throw ClientRefusals.deleted(present);
        }
        return present;
    }

    private ApiClient written(Author by, Step step, ApiClient before, ApiClient after, @Nullable String reason) {
        switch (clients.change(after)) {
            case STALE -> throw ClientRefusals.stale(before);
            case NAME_TAKEN -> throw ClientRefusals.nameTaken(after.content().name());
            case DONE -> record(by, step, before, after, reason);
        }
        return after;
    }

    private void record(Author by, Step step, @Nullable ApiClient before, ApiClient after, @Nullable String reason) {
        history.add(after, ClientChange.of(step, before, after, reason, by.subject()));
        String operation = "api-client." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.granted(Access.to(operation, ClientService.TYPE, after.id(), FieldClass.PROFESSIONAL, by.tenant()));
        afterCommit.wake(effects.worker());
    }

    private static void refuseIfAny(List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            throw ClientRefusals.breached(breaches);
        }
    }

    private static ClientKey dated(NewKey key, Instant now) {
        return new ClientKey(key.kid(), key.x(), key.y(), now);
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
