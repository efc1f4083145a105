package fr.maillage.premises.lease.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease with everything that hangs on it: what its rules and its ledger look at.
 *
 * @param letBefore units that somebody was in under an earlier lease, with the subtenant who had them then
 */
public record LeaseFile(
        Lease lease, List<Sublease> subleases, List<Occupancy> occupancies, Map<UUID, Party> letBefore) {

    public LeaseFile {
        subleases = List.copyOf(subleases);
        occupancies = List.copyOf(occupancies);
        letBefore = Map.copyOf(letBefore);
    }

    /** One whose units were never let before it. */
    public LeaseFile(Lease lease, List<Sublease> subleases, List<Occupancy> occupancies) {
        this(lease, subleases, occupancies, Map.of());
    }

    public LeaseFile with(Lease other) {
        return new LeaseFile(other, subleases, occupancies, letBefore);
    }

    /** With this sublease, in the place of its former version if there is one. */
    public LeaseFile with(Sublease changed) {
        List<Sublease> others = new ArrayList<>(subleases);
        others.removeIf(one -> one.id().equals(changed.id()));
        others.add(changed);
        return new LeaseFile(lease, others, occupancies, letBefore);
    }

    /** With this occupancy, in the place of its former version if there is one. */
    public LeaseFile with(Occupancy changed) {
        List<Occupancy> others = new ArrayList<>(occupancies);
        others.removeIf(one -> one.id().equals(changed.id()));
        others.add(changed);
        return new LeaseFile(lease, subleases, others, letBefore);
    }

    public Period period() {
        return new Period(lease.content().from(), lease.content().to());
    }

    /** The sublease that holds a unit on a day; the rules see to it that there is one at most. */
    public Optional<Sublease> subletting(UUID unitId, LocalDate day) {
        return subleases.stream()
                .filter(sublease -> sublease.content().period().holds(day)
                        && sublease.content().units().stream()
                                .anyMatch(unit -> unit.unitId().equals(unitId)))
                .findFirst();
    }

    /** Whether a unit is sublet on every day of an occupancy; one without an end lasts as long as what holds it. */
    boolean sublet(Occupancy.Content occupancy) {
        LocalDate until = occupancy.to() == null ? occupancy.from().plusDays(1) : occupancy.to();
        LocalDate day = occupancy.from();
        while (day.isBefore(until)) {
            Optional<Sublease> held = subletting(occupancy.unitId(), day);
            if (held.isEmpty()) {
                return false;
            }
            day = held.get().content().period().end();
        }
        return true;
    }

    /** Whether a unit that is sublet is in nobody's hands on a day. */
    public boolean vacantFrom(UUID unitId, LocalDate day) {
        return subletting(unitId, day).isPresent()
                && occupancies(unitId).stream()
                        .noneMatch(one -> one.content().period().holds(day));
    }

    /** Whether somebody is in a unit on a day by one of its occupancies: none outlasts the lease, nor one that is archived. */
    public boolean present(Occupancy occupancy, LocalDate day) {
        return lease.state() != LeaseState.ARCHIVED
                && occupancy.content().period().holds(day)
                && day.isBefore(period().end());
    }

    public List<Occupancy> occupancies(UUID unitId) {
        return occupancies.stream()
                .filter(one -> one.content().unitId().equals(unitId))
                .toList();
    }
}
