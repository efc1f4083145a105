package fr.maillage.integration.tenant;

import fr.maillage.integration.tenant.domain.Provisioning.Applied;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantState;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.NewEvent;

/** What others are told of an organization: its own people and the platform's services, once it is so in Keycloak. */
final class TenantEvents {

    private static final EventType CREATED = type("created");
    private static final EventType CHANGED = type("changed");
    private static final EventType SUSPENDED = type("suspended");
    private static final EventType REACTIVATED = type("reactivated");

    private TenantEvents() {}

    private static EventType type(String verb) {
        return EventType.of("fr.maillage.integration.tenant." + verb + ".v1")
                .state("kind")
                .state("state")
                .count("version");
    }

    static NewEvent of(Tenant tenant, Applied applied) {
        TenantState state = tenant.state() == TenantState.PROVISIONING ? TenantState.ACTIVE : tenant.state();
        return NewEvent.ofTenant(tenant.alias(), type(tenant, state, applied), "tenant", tenant.id())
                .with("kind", tenant.definition().kind())
                .with("state", state)
                .with("version", tenant.version());
    }

    private static EventType type(Tenant tenant, TenantState state, Applied applied) {
        if (!tenant.created()) {
            return CREATED;
        }
        if (!applied.switched()) {
            return CHANGED;
        }
        return state == TenantState.SUSPENDED ? SUSPENDED : REACTIVATED;
    }
}
