package fr.maillage.registry.localknowledge.domain;

import java.util.Collection;
import java.util.Optional;

/** How much of an organization's knowledge a role of that organization sees. */
public enum Sight {
    /** The health direction: everything, authors included. */
    FULL,
    /** Planning: neither age band nor planned retirement, nor who said so. */
    OPEN;

    /** Empty for everybody else: elected officials see nothing nominative, other roles have no business with it. */
    public static Optional<Sight> of(Collection<String> roles) {
        if (roles.contains("health-officer")) {
            return Optional.of(FULL);
        }
        return roles.contains("planner") ? Optional.of(OPEN) : Optional.empty();
    }

    public boolean shows(Field field) {
        return this == FULL || !field.confidential();
    }
}
