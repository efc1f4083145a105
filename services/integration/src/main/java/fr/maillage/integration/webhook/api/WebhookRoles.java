package fr.maillage.integration.webhook.api;

import fr.maillage.platform.http.identity.RolesAsPermissions;

/** Who may look after the webhooks of an organization; the sender asks for the same roles when it sends (WebhookRights). */
final class WebhookRoles {

    static final String HEALTH_OFFICER = RolesAsPermissions.HEALTH_OFFICER;
    static final String PLANNER = RolesAsPermissions.PLANNER;
    static final String ARS = "role:ars";
    static final String CPAM = "role:cpam";
    static final String PARTNER = "role:mutuelle-partner";
    static final String LANDLORD = "role:landlord";
    static final String MACHINE = "role:integration";

    static final String TOLD =
            "Rôles health-officer, planner, ars, cpam, mutuelle-partner, landlord et integration. / Roles health-officer, planner, ars, cpam, mutuelle-partner, landlord and integration.";

    private WebhookRoles() {}
}
