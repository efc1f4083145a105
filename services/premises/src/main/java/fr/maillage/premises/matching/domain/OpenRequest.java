package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.FamilyService;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.criteria.domain.Member;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.TenureWish;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.request.domain.Profession;
import fr.maillage.premises.request.domain.RequestProfile;
import fr.maillage.premises.request.domain.RequesterType;
import fr.maillage.premises.request.domain.TeamMember;
import fr.maillage.premises.request.domain.WantedService;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request by its profile, and what the engine makes of it.
 *
 * @param consents its person agreed to be made known to colleagues
 */
public record OpenRequest(UUID id, RequestProfile profile, boolean consents) {

    /**
     * As the engine takes it.
     *
     * @param only rooms outside of the wished territories are not wanted
     */
    public Seeker seeker(boolean only) {
        List<Member> members = members();
        return new Seeker(
                id,
                members,
                RequestPlaces.of(profile.members()),
                profile.desiredTenure() == null
                        ? TenureWish.UNKNOWN
                        : TenureWish.valueOf(profile.desiredTenure().name()),
                profile.earliest(),
                profile.latest(),
                profile.areaNeededM2() == null ? null : (Integer) Amounts.dm2(profile.areaNeededM2()),
                null,
                profile.monthlyBudgetCents(),
                profile.purchaseBudgetCents(),
                Set.copyOf(profile.targetTerritories()),
                only,
                point(),
                profile.commitmentMonths(),
                stability(),
                lead(members.size()),
                Set.of(),
                services(),
                family(),
                profile.seeksColleagues() ? professions(profile.colleagueProfessions()) : Set.of(),
                profile.teachingSite() ? Tri.YES : Tri.NO);
    }

    /** For those who look for colleagues. */
    public ColleagueSeeker colleague() {
        return new ColleagueSeeker(
                id,
                new HashSet<>(Member.professions(members())),
                profile.seeksColleagues() ? professions(profile.colleagueProfessions()) : Set.of(),
                profile.openToColleagues() || profile.seeksColleagues(),
                consents,
                Set.copyOf(profile.targetTerritories()),
                point(),
                profile.earliest(),
                profile.latest());
    }

    private @Nullable Point point() {
        var wished = profile.targetPoint();
        return wished == null ? null : new Point(wished.lat(), wished.lon());
    }

    /** The share of a team that has signed, in millionths; null as long as somebody did not say. */
    private @Nullable Integer stability() {
        List<TeamMember> team = profile.members();
        if (team.size() < 2 || team.stream().anyMatch(member -> member.committed() == null)) {
            return null;
        }
        long committed = team.stream()
                .filter(member -> Boolean.TRUE.equals(member.committed()))
                .count();
        return (int) (committed * Scales.ONE / team.size());
    }

    private List<Member> members() {
        if (profile.members().isEmpty()) {
            return List.of(new Member(code(profile.profession()), null));
        }
        return profile.members().stream()
                .map(member -> new Member(
                        code(member.profession()),
                        member.areaNeededM2() == null ? null : (Integer) Amounts.dm2(member.areaNeededM2())))
                .toList();
    }

    private static String code(@Nullable Profession profession) {
        return profession == null ? Member.UNSAID : profession.code();
    }

    private static Set<String> professions(List<Profession> professions) {
        return professions.stream().map(Profession::code).collect(Collectors.toSet());
    }

    private Tri lead(int members) {
        RequesterType type = profile.requesterType();
        return type == RequesterType.INSTITUTION ? Tri.YES : members > 1 ? Tri.UNKNOWN : Tri.NO;
    }

    private Set<Feature> services() {
        Set<Feature> wished = EnumSet.noneOf(Feature.class);
        for (WantedService service : profile.services()) {
            if (service != WantedService.NONE) {
                wished.add(Feature.valueOf(service.name()));
            }
        }
        return wished;
    }

    private Set<FamilyService> family() {
        Set<FamilyService> wished = EnumSet.noneOf(FamilyService.class);
        profile.familyServices().forEach(service -> wished.add(FamilyService.valueOf(service.name())));
        return wished;
    }
}
