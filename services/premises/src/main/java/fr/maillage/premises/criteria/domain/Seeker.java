package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the engine sees it; no name, no mail.
 *
 * @param members one for a professional alone, several for a group
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
        territories = Set.copyOf(territories);
        required = Set.copyOf(required);
        services = Set.copyOf(services);
        family = Set.copyOf(family);
        colleagues = Set.copyOf(colleagues);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("request %s has no member; expected at least one".formatted(id));
        }
    }

    public boolean isGroup() {
        return members.size() > 1;
    }

    /** What this seeker can spend on a room of this tenure. */
    public @Nullable Long budgetFor(RoomTenure wanted) {
        return wanted == RoomTenure.PURCHASE ? purchaseBudget : budget;
    }
}
