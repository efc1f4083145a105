package fr.maillage.registry.geocode.api;

import fr.maillage.platform.http.identity.Caller;
import io.quarkus.security.ForbiddenException;

/** What only whoever runs the installation may do: points are reference data, the same for every organization. */
final class Operators {

    private static final String ROLE = "platform-admin";

    private Operators() {}

    /** Refused with 403 for anybody else. */
    static void require(Caller caller) {
        if (!caller.hasRole(ROLE)) {
            throw new ForbiddenException("role " + ROLE + " is needed");
        }
    }
}
