package fr.maillage.premises.premises;

import fr.maillage.platform.data.share.Grant;
import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.premises.premises.domain.Premises;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An owner that is an organization of the platform sees its own premises, whoever keeps them: a share that follows the
 * owner. Part of the transaction that writes the premises.
 */
@ApplicationScoped
class OwnersShare {

    private final Shares shares;
    private final Clock clock;

    OwnersShare(Shares shares, Clock clock) {
        this.shares = shares;
        this.clock = clock;
    }

    void follow(@Nullable Premises before, Premises after) {
        String old = before == null ? null : before.content().owner().organization();
        String now = after.content().owner().organization();
        if (Objects.equals(old, now)) {
            return;
        }
        if (old != null) {
            shares.list(PremisesService.SHARED, after.id()).stream()
                    .filter(share -> share.revokedAt() == null
                            && share.grantee().equals(old)
                            && share.fieldSet().equals(PremisesService.OWNER_SET))
                    .map(Share::id)
                    .forEach(shares::revoke);
        }
        if (now != null && !now.equals(after.tenant())) {
            shares.grant(
                    PremisesService.SHARED,
                    after.id(),
                    Grant.toOrganization(now, PremisesService.OWNER_SET, clock.instant(), null));
        }
    }
}
