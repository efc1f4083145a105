package fr.maillage.premises.lease.api;

/** Roles that leases are for, beside those of the platform. */
final class LeaseRoles {

    static final String LANDLORD = "role:landlord";
    static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private LeaseRoles() {}
}
