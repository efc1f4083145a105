package fr.maillage.premises.lease.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A lease with everything that hangs on it: what its rules and its ledger look at. */
public record LeaseFile(Lease lease, List<Sublease> subleases, List<Occupancy> occupancies) {

    public LeaseFile {
        subleases = List.copyOf(subleases);
        occupancies = List.copyOf(occupancies);
    }

    public LeaseFile with(Lease other) {
        return new LeaseFile(other, subleases, occupancies);
    }

    /** With this sublease, in the place of its former version if there is one. */
    public LeaseFile with(Sublease changed) {
        List<Sublease> others = new ArrayList<>(subleases);
        others.removeIf(one -> one.id().equals(changed.id()));
        others.add(changed);
        return new LeaseFile(lease, others, occupancies);
    }

    /** With this occupancy, in the place of its former version if there is one. */
    public LeaseFile with(Occupancy changed) {
        List<Occupancy> others = new ArrayList<>(occupancies);
        others.removeIf(one -> one.id().equals(changed.id()));
        others.add(changed);
        return new LeaseFile(lease, subleases, others);
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
