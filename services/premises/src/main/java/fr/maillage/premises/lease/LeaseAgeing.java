package fr.maillage.premises.lease;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.LeaseState;
import fr.maillage.premises.lease.store.LeaseRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One lease and one day, as the platform at work for its organization; in a transaction of its own that holds the lease. */
@ApplicationScoped
@Transactional
class LeaseAgeing {

    private static final String PLATFORM = "job:lease-day";

    private final LeaseRows rows;
    private final LeaseService leases;
    private final LeaseExposure exposure;
    private final UnitHolding holding;
    private final LeaseEvents events;

    LeaseAgeing(LeaseRows rows, LeaseService leases, LeaseExposure exposure, UnitHolding holding, LeaseEvents events) {
        this.rows = rows;
        this.leases = leases;
        this.exposure = exposure;
        this.holding = holding;
        this.events = events;
    }

    /** Whether the occupancy took its unit or left it. */
    boolean settle(String tenant, UUID lease, UUID occupancy, LocalDate today) {
        Author by = new Author(tenant, PLATFORM);
        return rows.findHeld(tenant, lease)
                .map(leases::file)
                .map(file -> holding.settle(by, file, today, one -> one.id().equals(occupancy)))
                .filter(moved -> moved > 0)
                .isPresent();
    }

    /** Whether it was judged: once a day, told when it goes over the threshold, and again only after it was below. */
    boolean judge(String tenant, UUID id, LocalDate today) {
        Optional<LeaseFile> held = rows.findUnjudged(tenant, id, today)
                .filter(lease -> lease.state() == LeaseState.SIGNED)
                .map(leases::file);
        held.ifPresent(file -> judge(file, today));
        return held.isPresent();
    }

    private void judge(LeaseFile file, LocalDate today) {
        Lease lease = file.lease();
        boolean over = exposure.over(file, today);
        rows.judged(lease.alerted(over), today);
        if (over && !lease.alerted()) {
            events.alert(lease);
        }
    }
}
