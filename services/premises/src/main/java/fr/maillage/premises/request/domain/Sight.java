package fr.maillage.premises.request.domain;

import java.util.Collection;
import java.util.Optional;

/** How much of its organization's requests a role sees; of requests of others, every one of them sees what was shared. */
public enum Sight {
    /** The health direction: everything, names and reasons included. */
    EVERYTHING,
    /** Planning, and machine clients: what is looked for, never by whom. */
    PROFILES,
    /** A professional: what the same account asked for. */
    OWN,
    /** A landlord, an institution: nothing of its own, only what others share with it. */
    SHARED;

    /** Empty for everybody else. The role that sees most decides. */
    public static Optional<Sight> of(Collection<String> roles) {
        if (roles.contains("health-officer")) {
            return Optional.of(EVERYTHING);
        }
        if (roles.contains("planner") || roles.contains("integration")) {
            return Optional.of(PROFILES);
        }
        if (roles.contains("landlord") || roles.contains("ars") || roles.contains("cpam")) {
            return Optional.of(SHARED);
        }
        return roles.contains("professional") ? Optional.of(OWN) : Optional.empty();
    }

    /** Whether the rows of its own organization are asked for at all. */
    public boolean ofOwnOrganization() {
        return this != SHARED;
    }

    /** Whether rows that others share are. */
    public boolean ofOthers() {
        return this != OWN;
    }

    /** Whether it sees the person behind a request of its own organization. */
    public boolean names() {
        return this == EVERYTHING || this == OWN;
    }
}
