package fr.maillage.integration.tenant;

import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What operators saw and did, in the audit trail, in the transaction of the access. */
@ApplicationScoped
class TenantTrail {

    private static final int MOST = 200;

    private final Audit audit;

    TenantTrail(Audit audit) {
        this.audit = audit;
    }

    void one(String operation, Tenant tenant) {
        audit.granted(Access.to(operation, "tenant", tenant.id(), FieldClass.PROFESSIONAL, tenant.alias()));
    }

    void all(String operation, List<Tenant> tenants) {
        List<UUID> ids = tenants.stream().limit(MOST).map(Tenant::id).toList();
        audit.granted(Access.toAll(operation, "tenant", ids, FieldClass.PROFESSIONAL, ""));
    }
}
