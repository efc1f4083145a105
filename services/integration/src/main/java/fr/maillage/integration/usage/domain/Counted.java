package fr.maillage.integration.usage.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a gateway has counted since it runs.
 *
 * @param gateway this run of it
 */
public record Counted(UUID gateway, List<OfTenant> counts) {

    /** One line of it, with the organization that the client's tokens named. */
    public record OfTenant(String tenant, Usage usage) {}

    public Counted {
        counts = List.copyOf(counts);
    }
}
