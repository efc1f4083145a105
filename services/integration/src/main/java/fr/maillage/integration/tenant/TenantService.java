package fr.maillage.integration.tenant;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.FirstUser;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantChange;
import fr.maillage.integration.tenant.domain.TenantChange.Action;
import fr.maillage.integration.tenant.domain.TenantChange.Difference;
import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantSearch;
import fr.maillage.integration.tenant.domain.TenantState;
import fr.maillage.integration.tenant.store.TenantHistory;
import fr.maillage.integration.tenant.store.TenantHistory.Author;
import fr.maillage.integration.tenant.store.TenantRepository;
import fr.maillage.platform.data.work.AfterCommit;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Organizations of the platform: what operators decide of them. A decision is a committed row; {@link TenantEffects} brings
 * Keycloak to it afterwards. Accesses are recorded here.
 */
@ApplicationScoped
public class TenantService {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9-]{2,60}");

    private final TenantRepository tenants;
    private final TenantHistory history;
    private final TenantTrail trail;
    private final AfterCommit afterCommit;
    private final TenantEffects effects;
    private final Caller caller;
    private final Clock clock;

    TenantService(
            TenantRepository tenants,
            TenantHistory history,
            TenantTrail trail,
            AfterCommit afterCommit,
            TenantEffects effects,
            Caller caller,
            Clock clock) {
        this.tenants = tenants;
        this.history = history;
        this.trail = trail;
        this.afterCommit = afterCommit;
        this.effects = effects;
        this.caller = caller;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list. */
    public record Found<T>(List<T> rows, @Nullable Long total) {}

    /** For whoever acts for it: what a token's alias stands for. Not recorded, it is the caller's own. */
    @Transactional
    public Optional<Tenant> find(String alias) {
        return isAlias(alias) ? tenants.find(alias) : Optional.empty();
    }

    @Transactional
    public Tenant get(String alias) {
        Tenant tenant = present(find(alias), alias);
        trail.one("tenant.read", tenant);
        return tenant;
    }

    @Transactional
    public Found<Tenant> search(TenantSearch search, TenantSearch.@Nullable After after, int limit, boolean counted) {
        List<Tenant> rows = tenants.search(search, after, limit);
        trail.all("tenant.list", rows);
        return new Found<>(rows, counted ? tenants.count(search) : null);
    }

    @Transactional
    public Found<TenantChange> history(String alias, @Nullable UUID before, int limit, boolean counted) {
        Tenant tenant = present(find(alias), alias);
        trail.one("tenant.history", tenant);
        return new Found<>(history.list(tenant.id(), before, limit), counted ? history.count(tenant.id()) : null);
    }

    @Transactional
    public Tenant add(TenantDefinition definition, String role, Person firstUser) {
        Instant now = now();
        Tenant added = tenants.add(definition, role, firstUser, now).orElseThrow(() -> taken(definition));
        history.add(added.id(), added.version(), Action.CREATED, author(), Map.of(), null, now);
        trail.one("tenant.create", added);
        afterCommit.wake(effects.worker());
        return added;
    }

    /** The row as it is now, nobody else's to change until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tenant lock(String alias) {
        return present(isAlias(alias) ? tenants.lock(alias) : Optional.empty(), alias);
    }

    /**
     * Changes a locked organization; without any difference nothing happens. A correction of a failed creation begins it
     * anew.
     *
     * @param user the first user as she shall be; unchanged once she has an account
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tenant change(Tenant locked, TenantDefinition wanted, @Nullable FirstUser user) {
        boolean sameUser = Objects.equals(user, locked.firstUser());
        if (!sameUser && locked.created()) {
            throw Problem.of(IntegrationProblem.FIRST_USER_SETTLED);
        }
        if (sameUser && wanted.equals(locked.definition())) {
            trail.one("tenant.change", locked);
            return locked;
        }
        TenantState state = locked.state() == TenantState.FAILED ? TenantState.PROVISIONING : locked.state();
        Map<String, Difference> changes = differences(locked.definition(), wanted);
        return written(locked, wanted, state, user, Action.CHANGED, changes, null);
    }

    /** Moves a locked organization along its life. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tenant move(Tenant locked, TenantState to, String reason) {
        if (!locked.state().allowed().contains(to)) {
            throw Transitions.refused(
                    IntegrationProblem.TENANT_TRANSITION_REFUSED,
                    locked.state(),
                    to,
                    locked.state().allowed());
        }
        Action action = switch (to) {
            case SUSPENDED -> Action.SUSPENDED;
            case ACTIVE -> Action.REACTIVATED;
            case PROVISIONING, FAILED -> Action.RETRIED;
        };
        Map<String, Difference> changes =
                Map.of("state", new Difference(locked.state().name(), to.name()));
        return written(locked, locked.definition(), to, locked.firstUser(), action, changes, reason);
    }

    private Tenant written(
            Tenant locked,
            TenantDefinition wanted,
            TenantState state,
            @Nullable FirstUser user,
            Action action,
            Map<String, Difference> changes,
            @Nullable String reason) {
        Instant now = now();
        Tenant changed = tenants.change(locked.id(), wanted, state, user, now).orElseThrow(() -> taken(wanted));
        history.add(changed.id(), changed.version(), action, author(), changes, reason, now);
        trail.one("tenant." + (reason == null ? "change" : "move"), changed);
        afterCommit.wake(effects.worker());
        return changed;
    }

    private static Map<String, Difference> differences(TenantDefinition before, TenantDefinition after) {
        Map<String, Difference> found = new TreeMap<>();
        note(found, "name", before.name(), after.name());
        note(found, "domain", before.domain(), after.domain());
        note(found, "departments", before.departments(), after.departments());
        note(found, "communeCodes", before.communeCodes(), after.communeCodes());
        return found;
    }

    private static void note(
            Map<String, Difference> found, String member, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.put(member, new Difference(before, after));
        }
    }

    private Author author() {
        return new Author(caller.subject(), caller.client());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Anything else is nobody's, and some of it no text of the database. */
    private static boolean isAlias(String text) {
        return ALIAS.matcher(text).matches();
    }

    private static Tenant present(Optional<Tenant> tenant, String alias) {
        return tenant.orElseThrow(() -> Problem.of(
                IntegrationProblem.TENANT_NOT_FOUND,
                "Aucune organisation « %s ».".formatted(alias),
                "No organization \"%s\".".formatted(alias)));
    }

    private static Problem taken(TenantDefinition definition) {
        return Problem.of(
                IntegrationProblem.TENANT_EXISTS,
                "Alias « %s », nom « %s » ou domaine déjà pris.".formatted(definition.alias(), definition.name()),
                "Alias \"%s\", name \"%s\" or domain already taken.".formatted(definition.alias(), definition.name()));
    }
}
