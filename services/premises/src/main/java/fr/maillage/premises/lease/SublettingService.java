package fr.maillage.premises.lease;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.premises.lease.domain.EndReason;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.Occupancy;
import fr.maillage.premises.lease.domain.Sublease;
import fr.maillage.premises.lease.domain.SublettingRules;
import fr.maillage.premises.lease.store.LeasedPlaces;
import fr.maillage.premises.lease.store.SublettingRows;
import fr.maillage.premises.lease.store.SublettingRows.Written;
import fr.maillage.premises.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Subleases and occupancies of an own lease. Whoever changes one holds the lease: what is sublet is added up with nobody else
 * at it, and each change makes the next version of the lease.
 */
@ApplicationScoped
@Transactional
public class SublettingService {

    private final SublettingRows rows;
    private final LeasedPlaces places;
    private final LeaseService leases;
    private final LeaseWriting writing;
    private final LeaseEvents events;
    private final Audit audit;

    SublettingService(
            SublettingRows rows,
            LeasedPlaces places,
            LeaseService leases,
            LeaseWriting writing,
            LeaseEvents events,
            Audit audit) {
        this.rows = rows;
        this.places = places;
        this.leases = leases;
        this.writing = writing;
        this.events = events;
        this.audit = audit;
    }

    public List<Sublease> subleases(String tenant, UUID lease) {
        return leases.file(tenant, lease).subleases();
    }

    public Sublease sublease(String tenant, UUID lease, UUID id) {
        return find(leases.file(tenant, lease), id);
    }

    /** Who is in which unit is about people: reading it is audited. */
    public List<Occupancy> occupancies(String tenant, UUID lease) {
        List<Occupancy> all = leases.file(tenant, lease).occupancies();
        audit.granted(Access.to("lease.occupancies", LeaseService.TYPE, lease, FieldClass.PROFESSIONAL, tenant));
        return all;
    }

    public Occupancy occupancy(String tenant, UUID lease, UUID id) {
        audit.granted(Access.to("lease.occupancies", LeaseService.TYPE, lease, FieldClass.PROFESSIONAL, tenant));
        return findOccupancy(leases.file(tenant, lease), id);
    }

    public Sublease add(Author by, UUID lease, Sublease.Content content) {
        LeaseFile file = writing.held(by.tenant(), lease);
        Instant now = writing.now();
        Sublease added = new Sublease(UUID.randomUUID(), lease, content, 1, now, now);
        judge(file.with(added), added);
        rows.add(by.tenant(), added);
        writing.touch(by, file.with(added), "SUBLEASE_ADDED", Step.differences(Map.of(), added.facts()), null);
        return added;
    }

    public Sublease change(
            Author by, UUID lease, UUID id, int version, Sublease.Content content, @Nullable String reason) {
        LeaseFile file = writing.held(by.tenant(), lease);
        Sublease before = find(file, id);
        if (before.version() != version) {
            throw LeaseRefusals.stale(version);
        }
        Sublease after = before.with(content, writing.now());
        if (before.facts().equals(after.facts())) {
            return before;
        }
        judge(file.with(after), after);
        if (!rows.change(by.tenant(), after)) {
            throw LeaseRefusals.stale(version);
        }
        writing.touch(
                by, file.with(after), "SUBLEASE_CHANGED", Step.differences(before.facts(), after.facts()), reason);
        return after;
    }

    public Occupancy add(Author by, UUID lease, Occupancy.Content content) {
        LeaseFile file = writing.held(by.tenant(), lease);
        Instant now = writing.now();
        Occupancy added = new Occupancy(UUID.randomUUID(), lease, content, 1, now, now);
        Rules.orRefuse(LeaseProblem.OCCUPANCY_REFUSED, SublettingRules.findings(file.with(added), added));
        written(rows.add(by.tenant(), added), added);
        writing.touch(by, file.with(added), "OCCUPANCY_ADDED", Step.differences(Map.of(), added.facts()), null);
        openSearch(file.with(added), added, null);
        return added;
    }

    /** The end of an occupancy that its occupant leaves opens the search for the next one. */
    public Occupancy change(
            Author by, UUID lease, UUID id, int version, Occupancy.Content content, @Nullable String reason) {
        LeaseFile file = writing.held(by.tenant(), lease);
        Occupancy before = findOccupancy(file, id);
        if (before.version() != version) {
            throw LeaseRefusals.stale(version);
        }
        Occupancy after = before.with(content, writing.now());
        if (before.facts().equals(after.facts())) {
            return before;
        }
        LeaseFile then = file.with(after);
        Rules.orRefuse(LeaseProblem.OCCUPANCY_REFUSED, SublettingRules.findings(then, after));
        written(rows.change(by.tenant(), after), after);
        writing.touch(by, then, "OCCUPANCY_CHANGED", Step.differences(before.facts(), after.facts()), reason);
        openSearch(then, after, before.content().to());
        return after;
    }

    private void openSearch(LeaseFile file, Occupancy after, @Nullable LocalDate endBefore) {
        LocalDate end = after.content().to();
        if (end == null || after.content().endReason() != EndReason.VACATED || end.equals(endBefore)) {
            return;
        }
        UUID unit = after.content().unitId();
        if (file.vacantFrom(unit, end)) {
            events.searchOpened(file.lease(), unit, end);
        }
    }

    private void judge(LeaseFile file, Sublease judged) {
        Lease lease = file.lease();
        places.find(lease.tenant(), lease.content().premisesId())
                .ifPresent(place -> Rules.orRefuse(LeaseProblem.SUBLEASE_REFUSED, place.findings(judged.content())));
        Rules.orRefuse(LeaseProblem.SUBLEASE_REFUSED, SublettingRules.findings(file, judged));
    }

    private static void written(Written written, Occupancy occupancy) {
        switch (written) {
            case DONE -> {}
            case STALE -> throw LeaseRefusals.stale(occupancy.version() - 1);
            case UNIT_OCCUPIED ->
                Rules.orRefuse(
                        LeaseProblem.OCCUPANCY_REFUSED,
                        List.of(SublettingRules.occupiedElsewhere(occupancy.content())));
        }
    }

    private static Sublease find(LeaseFile file, UUID id) {
        return file.subleases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> LeaseRefusals.subleaseNotFound(id));
    }

    private static Occupancy findOccupancy(LeaseFile file, UUID id) {
        return file.occupancies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> LeaseRefusals.occupancyNotFound(id));
    }
}
