package fr.maillage.premises.request;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.request.domain.Consent;
import fr.maillage.premises.request.domain.Writer;
import fr.maillage.premises.request.store.ConsentRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who else sees a request, and to whom its person may be named. Granting and revoking are in the audit trail, by the platform. */
@ApplicationScoped
@Transactional
public class RequestSharing {

    private final RequestWriting requests;
    private final ConsentRows consents;
    private final Shares shares;
    private final Clock clock;

    RequestSharing(RequestWriting requests, ConsentRows consents, Shares shares, Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.shares = shares;
        this.clock = clock;
    }

    public Share grant(Writer by, UUID request, ShareRequest body) {
        requests.own(by, request);
        return shares.grant(
                RequestFields.SHARED, request, body.toGrant(RequestFields.SHARED, by.tenant(), LegalZone.PARIS, clock));
    }

    /** Newest first, ended and revoked ones included. */
    public List<Share> list(Writer by, UUID request) {
        requests.own(by, request);
        return shares.list(RequestFields.SHARED, request);
    }

    /** At once; a share that was revoked before, or is of another request, is not found. */
    public void revoke(Writer by, UUID request, UUID share) {
        requests.own(by, request);
        if (shares.revoke(RequestFields.SHARED, request, share).isEmpty()) {
            throw RequestRefusals.shareNotFound(share);
        }
    }

    /** Every consent with its dates, the oldest first, withdrawn ones included. */
    public List<Consent> consents(Writer by, UUID request) {
        requests.own(by, request);
        return consents.list(by.tenant(), request);
    }
}
