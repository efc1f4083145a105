package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A request as the engine sees it; no name, no mail.
 *
 * @param members people: one for a professional alone, several for a group
 * @param places units they need, when they are taken one by one
 * @param areaDm2 needed in all
 * @param sharedDm2 of it, rooms that the members share
 * @param budget a month, in cents, rent and charges
 * @param purchaseBudget in cents
 * @param territories wished, such as {@code commune:31555}; empty for anywhere
 * @param onlyThere nothing outside them is wanted
 * @param commitmentMonths how long the seeker is ready to bind itself
 * @param stability millionths: share of a group that has signed
 * @param leadTenant can hold a lease for several (association, company)
 * @param required features without which nothing is possible
 * @param services wished
 * @param colleagues professions wanted around
 */
public record Seeker(
        UUID id,
        List<Member> members,
        List<Place> places,
        TenureWish tenure,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Integer areaDm2,
        @Nullable Integer sharedDm2,
        @Nullable Long budget,
        @Nullable Long purchaseBudget,
        Set<String> territories,
        boolean onlyThere,
        @Nullable Point point,
        @Nullable Integer commitmentMonths,
        @Nullable Integer stability,
        Tri leadTenant,
        Set<Feature> required,
        Set<Feature> services,
        Set<FamilyService> family,
        Set<String> colleagues,
        Tri teaching) {

    public Seeker {
        members = List.copyOf(members);
        places = List.copyOf(places);
        territories = Set.copyOf(territories);
        required = Set.copyOf(required);
        services = Set.copyOf(services);
        family = Set.copyOf(family);
        colleagues = Set.copyOf(colleagues);
        if (members.isEmpty() || places.isEmpty()) {
            throw new IllegalArgumentException("request %s has %d members and %d places; expected at least one of each"
                    .formatted(id, members.size(), places.size()));
        }
    }

    /** Each member in a unit of its own. */
    public static List<Place> oneEach(List<Member> members) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Place(List.of(i), members.get(i).areaDm2()))
                .toList();
    }

    public boolean isGroup() {
        return members.size() > 1;
    }

    /** Can be given units of one set: a group, or somebody who needs several. */
    public boolean takesUnits() {
        return isGroup() || places.size() > 1;
    }

    /** What those who take a place practise, as far as it is known. */
    public List<String> professions(Place place) {
        return Member.professions(place.members().stream().map(members::get).toList());
    }

    /** What this seeker can spend on a room of this tenure. */
    public @Nullable Long budgetFor(RoomTenure wanted) {
        return wanted == RoomTenure.PURCHASE ? purchaseBudget : budget;
    }
}
