package fr.maillage.registry.localstructure;

import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who else sees a local structure, from when to when. Granting and revoking are in the audit trail, by the platform. */
@ApplicationScoped
@Transactional
public class StructureSharing {

    /** A place of care is shown whole or not at all: what an address without its name would be good for, nobody knows. */
    public static final FieldSets SHARED = FieldSets.of(LocalStructureService.TYPE, LocalStructure.class)
            .with("full", "id", "content", "inactiveSince", "version");

    private final Shares shares;
    private final TerritoryService territories;
    private final Clock clock;

    StructureSharing(Shares shares, TerritoryService territories, Clock clock) {
        this.shares = shares;
        this.territories = territories;
        this.clock = clock;
    }

    /** Of an own structure; days are legal days of the organization's own place. */
    public Share grant(LocalStructure own, ShareRequest request) {
        return shares.grant(
                SHARED, own.id(), request.toGrant(SHARED, own.tenant(), territories.zoneOf(own.tenant()), clock));
    }

    /** Newest first, ended and revoked ones included. */
    public List<Share> list(LocalStructure own) {
        return shares.list(SHARED, own.id());
    }

    /** At once; a share that was revoked before, or is of another structure, is not found. */
    public void revoke(LocalStructure own, UUID share) {
        if (shares.revoke(SHARED, own.id(), share).isEmpty()) {
            throw LocalStructureRefusals.shareNotFound(share);
        }
    }
}
