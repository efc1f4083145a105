package fr.maillage.registry.area;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who else sees an area, from when to when. Granting and revoking are in the audit trail, by the platform. */
@ApplicationScoped
@Transactional
public class AreaSharing {

    private final AreaWriting areas;
    private final Shares shares;
    private final TerritoryService territories;
    private final Clock clock;

    AreaSharing(AreaWriting areas, Shares shares, TerritoryService territories, Clock clock) {
        this.areas = areas;
        this.shares = shares;
        this.territories = territories;
        this.clock = clock;
    }

    /** Days are legal days of the organization's own place. */
    public Share grant(String tenant, UUID area, ShareRequest request) {
        areas.own(tenant, area);
        return shares.grant(
                AreaService.SHARED,
                area,
                request.toGrant(AreaService.SHARED, tenant, territories.zoneOf(tenant), clock));
    }

    /** Newest first, ended and revoked ones included. */
    public List<Share> list(String tenant, UUID area) {
        areas.own(tenant, area);
        return shares.list(AreaService.SHARED, area);
    }

    /** At once; a share that was revoked before, or is of another area, is not found. */
    public void revoke(String tenant, UUID area, UUID share) {
        areas.own(tenant, area);
        if (shares.revoke(AreaService.SHARED, area, share).isEmpty()) {
            throw AreaRefusals.shareNotFound(share);
        }
    }
}
