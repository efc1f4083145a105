package fr.maillage.integration.usage.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The days asked for, newest first, then by client and service.
 *
 * @param from first day, included
 * @param to last day, included
 * @param clients empty for all
 * @param services empty for all
 */
public record UsageSearch(LocalDate from, LocalDate to, List<String> clients, List<String> services) {

    public UsageSearch {
        clients = List.copyOf(clients);
        services = List.copyOf(services);
    }

    /** The last row of the page before. */
    public record After(LocalDate day, String client, String service) {}
}
