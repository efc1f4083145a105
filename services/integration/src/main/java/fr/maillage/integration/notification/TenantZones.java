package fr.maillage.integration.notification;

import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.platform.http.value.LegalZone;
import java.time.ZoneId;

/** By whose clock an organization's mornings begin: that of its first department. */
final class TenantZones {

    private TenantZones() {}

    static ZoneId of(Tenant tenant) {
        return tenant.definition().departments().stream()
                .findFirst()
                .map(LegalZone::ofDepartment)
                .orElse(LegalZone.PARIS)
                .zone();
    }
}
