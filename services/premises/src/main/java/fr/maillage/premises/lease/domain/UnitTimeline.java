package fr.maillage.premises.lease.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit through a lease: for each day that it is sublet, exactly one payer and the reason (PRM-02). A unit that passes to
 * another subtenant, or out of any sublease, was taken back by the town in between; a renewed lease goes on where the one
 * before it ended.
 */
final class UnitTimeline {

    private final LeaseFile file;
    private final UUID unitId;
    private boolean everLet;
    private boolean takenBack;
    private @Nullable Party subtenant;

    private UnitTimeline(LeaseFile file, UUID unitId) {
        this.file = file;
        this.unitId = unitId;
        this.subtenant = file.letBefore().get(unitId);
        this.everLet = subtenant != null;
    }

    /**
     * What is true of the unit on each of these days.
     *
     * @param occupant null while it is vacant
     */
    record Stretch(
            Period period,
            Sublease sublease,
            Payer payer,
            LiabilityCause cause,
            @Nullable String occupant) {}

    static List<Stretch> of(LeaseFile file, UUID unitId) {
        return new UnitTimeline(file, unitId).walk();
    }

    private List<Stretch> walk() {
        List<Occupancy> occupancies = file.occupancies(unitId);
        List<Stretch> stretches = new ArrayList<>();
        List<LocalDate> cuts = cuts(occupancies);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Period period = new Period(cuts.get(i), cuts.get(i + 1));
            judge(period, occupancies).ifPresent(stretches::add);
        }
        return stretches;
    }

    /** Every day on which something may change, within the lease. */
    private List<LocalDate> cuts(List<Occupancy> occupancies) {
        Period lease = file.period();
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(lease.from(), lease.end()));
        file.subleases().forEach(one -> add(cuts, one.content().period()));
        occupancies.forEach(one -> add(cuts, one.content().period()));
        return List.copyOf(cuts.subSet(lease.from(), true, lease.end(), true));
    }

    private static void add(Set<LocalDate> cuts, Period period) {
        cuts.add(period.from());
        cuts.add(period.end());
    }

    private Optional<Stretch> judge(Period period, List<Occupancy> occupancies) {
        LocalDate day = period.from();
        Sublease sublease = file.subletting(unitId, day).orElse(null);
        Party now = sublease == null ? null : sublease.content().subtenant();
        if (everLet && !Objects.equals(now, subtenant)) {
            takenBack = true;
        }
        subtenant = now;
        occupancies.stream()
                .filter(one -> day.equals(one.content().to()) && one.content().endReason() == EndReason.TAKEN_BACK)
                .findFirst()
                .ifPresent(_ -> takenBack = true);
        if (sublease == null) {
            return Optional.empty();
        }
        Optional<Occupancy> occupancy = occupancies.stream()
                .filter(one -> one.content().period().holds(day))
                .findFirst();
        if (occupancy.isPresent()) {
            everLet = true;
            takenBack = false;
            String who = occupancy.get().content().who();
            return Optional.of(new Stretch(period, sublease, Payer.OCCUPANT, LiabilityCause.OCCUPIED, who));
        }
        return Optional.of(vacant(period, sublease));
    }

    private Stretch vacant(Period period, Sublease sublease) {
        Payer lead = lead(file.lease().content());
        return switch (file.lease().content().vacancyRule()) {
            case NURSERY -> new Stretch(period, sublease, lead, LiabilityCause.NURSERY, null);
            case LEAD_TENANT ->
                new Stretch(period, sublease, lead, everLet ? LiabilityCause.VACATED : LiabilityCause.NEVER_LET, null);
            case FIRST_LETTING -> firstLetting(period, sublease, lead);
        };
    }

    private Stretch firstLetting(Period period, Sublease sublease, Payer lead) {
        if (!everLet) {
            return new Stretch(period, sublease, lead, LiabilityCause.NEVER_LET, null);
        }
        if (!takenBack) {
            return new Stretch(period, sublease, Payer.OCCUPANTS, LiabilityCause.VACATED, null);
        }
        Payer payer = switch (file.lease().content().afterTakeBack()) {
            case null -> Payer.UNDETERMINED;
            case CITY -> lead;
            case OCCUPANTS -> Payer.OCCUPANTS;
        };
        return new Stretch(period, sublease, payer, LiabilityCause.TAKEN_BACK, null);
    }

    /** The lead tenant, as a payer. */
    static Payer lead(LeaseContent content) {
        return content.leadTenant().kind().publicBody() ? Payer.CITY : Payer.LEAD_TENANT;
    }
}
