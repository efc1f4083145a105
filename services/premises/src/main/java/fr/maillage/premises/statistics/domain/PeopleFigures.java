package fr.maillage.premises.statistics.domain;

import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Nomenclature;
import fr.maillage.premises.request.domain.RequestState;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Three tables of the same requests, judged together: by state, failures by reason, unmet ones by profession. The sum of
 * failures is that of the states left, the sum of unmet ones that of the open states, so that states are folded within their
 * group only, and a group that is withheld withholds its table and the sum of all.
 */
public record PeopleFigures(Map<RequestGroup, SmallCells> byState, SmallCells failures, SmallCells unmet) {

    public PeopleFigures {
        byState = Map.copyOf(byState);
    }

    /**
     * What may be told of these counts.
     *
     * @param states of all requests
     * @param reasons of those of {@link RequestGroup#OTHER_ENDED}
     * @param professions of those of {@link RequestGroup#OTHER_OPEN}
     */
    public static PeopleFigures of(
            Map<String, Long> states, Map<String, Long> reasons, Map<String, Long> professions, int floor) {
        Map<RequestGroup, SmallCells> byState = new EnumMap<>(RequestGroup.class);
        for (RequestGroup group : RequestGroup.values()) {
            Map<String, Long> its = states.entrySet().stream()
                    .filter(one -> RequestGroup.of(RequestState.valueOf(one.getKey())) == group)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            byState.put(group, SmallCells.of(its, group.states(), floor));
        }
        return new PeopleFigures(
                byState,
                SmallCells.of(reasons, ExitReason.values().length + 1, floor),
                SmallCells.of(professions, Nomenclature.PROFESSIONS.size() + 1, floor));
    }

    /** Of all requests; null while one group is withheld, which could else be found by subtraction. */
    public @Nullable Long total() {
        return byState.values().stream().anyMatch(SmallCells::withheld)
                ? null
                : byState.values().stream().mapToLong(PeopleFigures::sum).sum();
    }

    private static long sum(SmallCells cells) {
        return cells.cells().stream().mapToLong(SmallCells.Cell::count).sum() + cells.rest();
    }

    public boolean suppressed() {
        return byState.values().stream().anyMatch(SmallCells::suppressed);
    }
}
