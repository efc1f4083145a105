package fr.maillage.premises.lease;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.UUID;

/** Who owes what, computed from the lease as it stands. */
@ApplicationScoped
@Transactional
public class LeaseLedger {

    private final LeaseService leases;
    private final Audit audit;

    LeaseLedger(LeaseService leases, Audit audit) {
        this.leases = leases;
        this.audit = audit;
    }

    /** Whole months of an own lease, both included; telling the occupants leaves its mark in the audit trail. */
    public Ledger of(String tenant, UUID id, YearMonth first, YearMonth last, boolean withOccupants) {
        LeaseFile file = leases.file(tenant, id);
        if (withOccupants) {
            audit.granted(Access.to("lease.liability", LeaseService.TYPE, id, FieldClass.PROFESSIONAL, tenant));
        }
        return Ledger.of(file, first, last);
    }
}
