package fr.maillage.integration.datasubject.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A list of requests, the soonest due first, then by id. */
public record RequestSearch(List<RequestState> states, List<RequestKind> kinds) {

    public RequestSearch {
        states = states.isEmpty() ? List.of(RequestState.values()) : List.copyOf(states);
        kinds = kinds.isEmpty() ? List.of(RequestKind.values()) : List.copyOf(kinds);
    }

    /** The last row of the page before. */
    public record After(LocalDate dueOn, UUID id) {}

    public static After after(SubjectRequest last) {
        return new After(last.dueOn(), last.id());
    }
}
