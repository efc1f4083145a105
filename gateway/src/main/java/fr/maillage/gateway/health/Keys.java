package fr.maillage.gateway.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whether the keys that verify tokens have been fetched. Asking also tries to fetch them, so that a gateway started
 * before the identity provider becomes healthy without waiting for a first caller. Once fetched they stay: the
 * provider may then be away.
 */
@ApplicationScoped
class Keys {

    private final TenantConfigBean tenants;

    Keys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    Future<Boolean> areLoaded(Duration patience) {
        TenantConfigContext issuer = tenants.getDefaultTenant();
        if (issuer.ready()) {
            return Future.succeededFuture(true);
        }
        Promise<Boolean> loaded = Promise.promise();
        issuer.initialize()
                .ifNoItem()
                .after(patience)
                .fail()
                .subscribe()
                .with(tried -> loaded.tryComplete(tried.ready()), away -> loaded.tryComplete(false));
        return loaded.future();
    }
}
