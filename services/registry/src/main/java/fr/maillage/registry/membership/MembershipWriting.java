package fr.maillage.registry.membership;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.HistoryService;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.data.subject.Suppressions;
import fr.maillage.registry.membership.domain.Membership;
import fr.maillage.registry.membership.domain.Membership.Content;
import fr.maillage.registry.membership.domain.Membership.Moved;
import fr.maillage.registry.membership.domain.MembershipKind;
import fr.maillage.registry.membership.domain.MembershipRole;
import fr.maillage.registry.membership.domain.MembershipRules;
import fr.maillage.registry.membership.domain.MembershipRules.Breach;
import fr.maillage.registry.membership.domain.MembershipRules.Facts;
import fr.maillage.registry.membership.domain.MembershipState;
import fr.maillage.registry.membership.store.MembershipRows;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships, to be entered, corrected, ended and moved. A change, its history and its event commit together. */
@ApplicationScoped
@Transactional
public class MembershipWriting {

    private static final EventType BEGUN = event("created");
    private static final EventType CHANGED = event("changed");
    private static final EventType ARCHIVED = event("archived");

    private final MembershipRows rows;
    private final HistoryService history;
    private final TerritoryService territories;
    private final Events events;
    private final Suppressions suppressions;
    private final Clock clock;

    MembershipWriting(
            MembershipRows rows,
            HistoryService history,
            TerritoryService territories,
            Events events,
            Suppressions suppressions,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.territories = territories;
        this.events = events;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** The day it is at the organization's place: what PLANNED, CURRENT and ENDED are judged by. */
    public LocalDate today(String tenant) {
        return territories.zoneOf(tenant).today(clock);
    }

    public Membership own(String tenant, UUID id) {
        return rows.find(tenant, id).orElseThrow(() -> MembershipRefusals.notFound(id));
    }

    public Membership begin(Author by, MembershipKind kind, String member, String group, Content content) {
        if (kind.ofProfessional()
                && !suppressions
                        .among(by.tenant(), "PROFESSIONAL", List.of(member))
                        .isEmpty()) {
            throw MembershipRefusals.opposed(member);
        }
        Membership one = Membership.begin(UUID.randomUUID(), by.tenant(), kind, member, group, content, now());
        add(by, one, "CREATED", null);
        return one;
    }

    /** Corrects what was entered: role, days, source. */
    public void correct(Author by, Membership before, Content content, @Nullable String reason) {
        requireLive(before);
        Membership after = before.with(content, now());
        judge(after);
        write(by, before, after, "CHANGED", reason);
    }

    /** Takes back what was entered by mistake; it no longer stands in the way of another. */
    public void archive(Author by, Membership before, @Nullable String reason) {
        requireLive(before);
        write(by, before, before.archived(now()), "ARCHIVED", reason);
    }

    /** The last day is the one before {@code at}. */
    public void end(Author by, Membership before, LocalDate at, @Nullable String reason) {
        requireOpen(before, at);
        write(by, before, before.with(before.content().until(at.minusDays(1)), now()), "ENDED", reason);
    }

    /** Ends here on the day before {@code at} and begins there on {@code at}; both or neither. The one that begins. */
    public Membership move(
            Author by,
            Membership before,
            String group,
            @Nullable MembershipRole role,
            LocalDate at,
            @Nullable String reason) {
        requireOpen(before, at);
        MembershipRole there = role == null ? before.content().role() : role;
        Moved moved = before.movedTo(UUID.randomUUID(), group, there, at, now());
        // The row it points to must be there first, and must not overlap what is still open: same pair, no move.
        if (before.group().equals(group)) {
            throw MembershipRefusals.overlapping(before.id());
        }
        add(by, moved.begun(), "CREATED", reason);
        write(by, before, moved.ended(), "MOVED", reason);
        return moved.begun();
    }

    private void requireLive(Membership membership) {
        if (membership.archived()) {
            throw MembershipRefusals.archived(membership);
        }
    }

    private void requireOpen(Membership membership, LocalDate at) {
        MembershipState state = MembershipState.on(today(membership.tenant()), membership);
        if (state.allowedTransitions().isEmpty()) {
            throw MembershipRefusals.transition(membership, state);
        }
        List<Breach> breaches = MembershipRules.movingAt(membership, at);
        if (!breaches.isEmpty()) {
            throw MembershipRefusals.breached(breaches);
        }
    }

    private void judge(Membership one) {
        boolean memberKnown = one.kind().ofProfessional()
                ? rows.professionalKnown(one.member())
                : rows.structureKind(one.member()).isPresent();
        Optional<String> kind = rows.structureKind(one.group());
        Facts facts = new Facts(memberKnown, kind.isPresent(), kind.orElse(null), null);
        // What was known when it was entered may have vanished since: only a new one must name what is there.
        List<Breach> breaches = MembershipRules.breaches(one, facts).stream()
                .filter(breach -> one.version() == 1 || breach.pointer().equals("/to"))
                .toList();
        if (!breaches.isEmpty()) {
            throw MembershipRefusals.breached(breaches);
        }
        rows.overlapping(one).ifPresent(other -> {
            throw MembershipRefusals.overlapping(other);
        });
    }

    private void add(Author by, Membership one, String action, @Nullable String reason) {
        judge(one);
        done(rows.add(one), one);
        record(by, one, action, Step.differences(Map.of(), one.facts()), reason);
    }

    private void write(Author by, Membership before, Membership after, String action, @Nullable String reason) {
        List<FieldChange> changes = Step.differences(before.facts(), after.facts());
        if (!changes.isEmpty()) {
            done(rows.change(after), after);
            record(by, after, action, changes, reason);
        }
    }

    private static void done(MembershipRows.Written written, Membership one) {
        switch (written) {
            case STALE -> throw MembershipRefusals.stale(one);
            case OVERLAPPING -> throw MembershipRefusals.overlapping(null);
            case DONE -> {}
        }
    }

    private void record(Author by, Membership one, String action, List<FieldChange> changes, @Nullable String reason) {
        history.record(
                one.tenant(),
                MembershipService.TYPE,
                one.id(),
                new Step(one.version(), action, changes, reason, by.subject(), one.changedAt()));
        EventType type = switch (action) {
            case "CREATED" -> BEGUN;
            case "ARCHIVED" -> ARCHIVED;
            default -> CHANGED;
        };
        events.publish(NewEvent.ofTenant(one.tenant(), type, MembershipService.TYPE, one.id())
                .with("version", one.version()));
    }

    private static EventType event(String verb) {
        return EventType.of("fr.maillage.registry.membership." + verb + ".v1").count("version");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
