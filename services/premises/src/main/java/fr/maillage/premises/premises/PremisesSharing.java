package fr.maillage.premises.premises;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.premises.domain.Premises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who else sees premises, from when to when. Granting and revoking are in the audit trail, by the platform. */
@ApplicationScoped
@Transactional
public class PremisesSharing {

    private final PremisesService premises;
    private final Shares shares;
    private final Clock clock;

    PremisesSharing(PremisesService premises, Shares shares, Clock clock) {
        this.premises = premises;
        this.shares = shares;
        this.clock = clock;
    }

    /** Days are legal days of the place of the premises. */
    public Share grant(String tenant, UUID id, ShareRequest request) {
        Premises own = premises.own(tenant, id);
        LegalZone zone = LegalZone.ofCommune(own.content().address().communeCode());
        return shares.grant(PremisesService.SHARED, id, request.toGrant(PremisesService.SHARED, tenant, zone, clock));
    }

    /** Newest first, ended and revoked ones included. */
    public List<Share> list(String tenant, UUID id) {
        premises.own(tenant, id);
        return shares.list(PremisesService.SHARED, id);
    }

    /** At once; a share that was revoked before, or is of other premises, is not found. */
    public void revoke(String tenant, UUID id, UUID share) {
        premises.own(tenant, id);
        if (shares.revoke(PremisesService.SHARED, id, share).isEmpty()) {
            throw PremisesRefusals.shareNotFound(share);
        }
    }
}
