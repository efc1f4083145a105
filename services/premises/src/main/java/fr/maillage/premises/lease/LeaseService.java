package fr.maillage.premises.lease;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.LeaseRules;
import fr.maillage.premises.lease.domain.LeaseSearch;
import fr.maillage.premises.lease.domain.LeaseSheet;
import fr.maillage.premises.lease.domain.Occupancy;
import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.lease.domain.Sublease;
import fr.maillage.premises.lease.store.LeaseRows;
import fr.maillage.premises.lease.store.SublettingRows;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leases, to be read: the caller's own, and those shared with its organization as far as the share shows. */
@ApplicationScoped
@Transactional
public class LeaseService {

    /** The word under which leases are protected, shared, told of and audited. */
    public static final String TYPE = "lease";

    /** What others may be shown: never what the town is exposed to, nor who is in a unit. */
    public static final FieldSets SHARED = FieldSets.of(TYPE, LeaseSheet.class)
            .with("summary", "id", "owner", "reference", "premisesId", "tenure", "from", "to", "leasedAreaM2", "state")
            .with(
                    "landlord",
                    "id",
                    "owner",
                    "reference",
                    "premisesId",
                    "landlord",
                    "singleTenantRequired",
                    "leadTenant",
                    "tenure",
                    "from",
                    "to",
                    "leasedAreaM2",
                    "rents",
                    "publicDomain",
                    "yearlyFee",
                    "state",
                    "version",
                    "changedAt");

    private final LeaseRows leases;
    private final SublettingRows sublettings;
    private final Shares shares;
    private final Snapshot snapshot;

    LeaseService(LeaseRows leases, SublettingRows sublettings, Shares shares, Snapshot snapshot) {
        this.leases = leases;
        this.sublettings = sublettings;
        this.shares = shares;
        this.snapshot = snapshot;
    }

    /** A lease, what its rules tell, and the part of it that the caller may see. */
    public record Seen(LeaseSheet sheet, List<Finding> findings, FieldSet fields) {}

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Seen> rows, @Nullable Long total) {}

    public Found search(LeaseSearch search, LeaseSearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        List<Lease> rows = leases.search(search, after, limit);
        Map<UUID, FieldSet> fields =
                shares.fields(SHARED, rows.stream().collect(Collectors.toMap(Lease::id, Lease::tenant)));
        List<Seen> seen = rows.stream()
                .map(lease -> seen(lease, fields.getOrDefault(lease.id(), FieldSet.nothing())))
                .toList();
        return new Found(seen, counted ? leases.count(search) : null);
    }

    /** Own or shared; anything else is not found, whether it exists or not. */
    public Seen get(UUID id) {
        Lease lease = leases.findVisible(id).orElseThrow(() -> LeaseRefusals.notFound(id));
        return seen(lease, shares.fields(SHARED, id, lease.tenant()));
    }

    /** One of the organization's own; another's is not found, even when it is shared. */
    public Lease own(String tenant, UUID id) {
        return leases.find(tenant, id).orElseThrow(() -> LeaseRefusals.notFound(id));
    }

    /** One of the organization's own with all that hangs on it. */
    public LeaseFile file(String tenant, UUID id) {
        return file(own(tenant, id));
    }

    /**
     * All leases of an organization, each with what hangs on it; four queries. One that ended and was then archived is
     * among them, one that was archived as a draft is not.
     */
    public List<LeaseFile> files(String tenant) {
        Map<UUID, List<Sublease>> subleases =
                sublettings.subleases(tenant).stream().collect(Collectors.groupingBy(Sublease::leaseId));
        Map<UUID, List<Occupancy>> occupancies =
                sublettings.occupancies(tenant).stream().collect(Collectors.groupingBy(Occupancy::leaseId));
        Map<UUID, Map<UUID, Party>> before = sublettings.letBefore(tenant);
        return leases.allButDroppedDrafts(tenant).stream()
                .map(lease -> new LeaseFile(
                        lease,
                        subleases.getOrDefault(lease.id(), List.of()),
                        occupancies.getOrDefault(lease.id(), List.of()),
                        before.getOrDefault(lease.id(), Map.of())))
                .toList();
    }

    LeaseFile file(Lease lease) {
        return new LeaseFile(
                lease,
                sublettings.subleases(lease.tenant(), lease.id()),
                sublettings.occupancies(lease.tenant(), lease.id()),
                sublettings.letBefore(lease));
    }

    private static Seen seen(Lease lease, FieldSet fields) {
        return new Seen(LeaseSheet.of(lease), LeaseRules.findings(lease.content()), fields);
    }
}
