package fr.maillage.premises.lease;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.http.value.LegalZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who else sees a lease: its landlord, first of all. Granting and revoking are in the audit trail, by the platform. */
@ApplicationScoped
@Transactional
public class LeaseSharing {

    private final LeaseService leases;
    private final Shares shares;
    private final Clock clock;

    LeaseSharing(LeaseService leases, Shares shares, Clock clock) {
        this.leases = leases;
        this.shares = shares;
        this.clock = clock;
    }

    public Share grant(String tenant, UUID lease, ShareRequest request) {
        leases.own(tenant, lease);
        return shares.grant(
                LeaseService.SHARED, lease, request.toGrant(LeaseService.SHARED, tenant, LegalZone.PARIS, clock));
    }

    /** Newest first, ended and revoked ones included. */
    public List<Share> list(String tenant, UUID lease) {
        leases.own(tenant, lease);
        return shares.list(LeaseService.SHARED, lease);
    }

    /** At once; a share that was revoked before, or is of another lease, is not found. */
    public void revoke(String tenant, UUID lease, UUID share) {
        leases.own(tenant, lease);
        if (shares.revoke(LeaseService.SHARED, lease, share).isEmpty()) {
            throw LeaseRefusals.shareNotFound(share);
        }
    }
}
