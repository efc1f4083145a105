package fr.maillage.premises.operation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What schemes are wanted; the newest first, then by id. */
public record OperationSearch(
        String tenant,
        @Nullable String communeCode,
        @Nullable String qpvCode,
        List<OperationType> types,
        List<OperationState> states,
        @Nullable Boolean atRisk) {

    public OperationSearch {
        types = List.copyOf(types);
        states = List.copyOf(states);
    }

    /** The last row of the page before. */
    public record After(Instant createdAt, UUID id) {}
}
