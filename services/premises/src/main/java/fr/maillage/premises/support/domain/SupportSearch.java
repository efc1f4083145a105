package fr.maillage.premises.support.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What acts are wanted; the newest first, then by id. */
public record SupportSearch(String tenant, List<SupportState> states, List<SupportPurpose> purposes) {

    public SupportSearch {
        states = List.copyOf(states);
        purposes = List.copyOf(purposes);
    }

    /** The last row of the page before. */
    public record After(Instant createdAt, UUID id) {}
}
