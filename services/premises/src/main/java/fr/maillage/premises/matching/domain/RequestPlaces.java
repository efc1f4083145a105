package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Place;
import fr.maillage.premises.request.domain.TeamMember;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The units that a team needs. A member of two rooms stands in two places, each of half the area; one of none stands in
 * none. Members who may share a room do so two by two, colleagues of one profession first, in places of the larger need.
 */
final class RequestPlaces {

    private final List<TeamMember> members;
    private final List<Place> places = new ArrayList<>();

    private RequestPlaces(List<TeamMember> members) {
        this.members = members;
    }

    /** At least one, by the member who takes it first. */
    static List<Place> of(List<TeamMember> members) {
        return members.isEmpty() ? List.of(new Place(List.of(0), null)) : new RequestPlaces(members).all();
    }

    private List<Place> all() {
        IntStream.range(0, members.size()).filter(i -> !members.get(i).shared()).forEach(i -> add(List.of(i)));
        List<Integer> sharing = IntStream.range(0, members.size())
                .filter(i -> members.get(i).shared())
                .boxed()
                .toList();
        List<Integer> alone = pair(sharing, true);
        pair(alone, false).forEach(i -> add(List.of(i)));
        if (places.isEmpty()) {
            add(IntStream.range(0, members.size()).boxed().toList(), 1);
        }
        return places.stream()
                .sorted(Comparator.comparing(place -> place.members().getFirst()))
                .toList();
    }

    /** Adds the places of pairs; those left over. */
    private List<Integer> pair(List<Integer> sharing, boolean alike) {
        List<Integer> left = new ArrayList<>();
        for (Integer member : sharing) {
            Integer other = left.stream()
                    .filter(one -> !alike
                            || members.get(one)
                                    .profession()
                                    .equals(members.get(member).profession()))
                    .findFirst()
                    .orElse(null);
            if (other == null) {
                left.add(member);
            } else {
                left.removeIf(other::equals);
                add(List.of(other, member));
            }
        }
        return left;
    }

    private void add(List<Integer> takers) {
        add(takers, takers.stream().mapToInt(i -> members.get(i).units()).max().orElseThrow());
    }

    private void add(List<Integer> takers, int units) {
        Integer area = takers.stream()
                .map(i -> each(members.get(i)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        for (int unit = 0; unit < units; unit++) {
            places.add(new Place(takers, area));
        }
    }

    /** Of one of its rooms. */
    private static @Nullable Integer each(TeamMember member) {
        BigDecimal area = member.areaNeededM2();
        return area == null ? null : (Integer) Math.ceilDiv(Amounts.dm2(area), Math.max(1, member.units()));
    }
}
