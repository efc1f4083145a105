package fr.maillage.premises.request.domain;

import fr.maillage.premises.premises.domain.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, without who looks for it: what others may be shown as an anonymous profile.
 *
 * @param monthlyBudgetCents rent and charges that can be paid, a month
 * @param purchaseBudgetCents price that can be paid
 * @param targetTerritories {@code level:code}
 * @param accessibilityNeeded always true: every room that receives patients has to be (law of 11 February 2005)
 * @param aidSignedOn day of the last aid to installation signed in ten years, as declared (AID-04)
 * @param practisingCommune where the person practises today
 * @param targetPoint the place wanted, when it is more than a territory
 */
public record RequestProfile(
        RequestChannel channel,
        RequesterType requesterType,
        @Nullable RequestReason reason,
        @Nullable Profession profession,
        @Nullable String specialty,
        @Nullable CareTier careTier,
        @Nullable DesiredMode desiredMode,
        @Nullable DesiredTenure desiredTenure,
        @Nullable GroupWish groupWish,
        boolean seeksColleagues,
        boolean openToColleagues,
        List<Profession> colleagueProfessions,
        List<WantedService> services,
        List<FamilyService> familyServices,
        List<PracticeWish> practiceWishes,
        @Nullable Integer commitmentMonths,
        @Nullable BigDecimal workingTime,
        boolean teachingSite,
        @Nullable Boolean homeVisits,
        @Nullable Boolean outOfHours,
        @Nullable FeeSector feeSector,
        @Nullable BigDecimal areaNeededM2,
        @Nullable Long monthlyBudgetCents,
        @Nullable Long purchaseBudgetCents,
        List<String> targetTerritories,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean accessibilityNeeded,
        @Nullable Boolean previouslyPractisedHere,
        @Nullable LocalDate aidSignedOn,
        @Nullable String practisingCommune,
        List<TeamMember> members,
        @Nullable Point targetPoint) {

    public RequestProfile {
        colleagueProfessions = List.copyOf(colleagueProfessions);
        services = List.copyOf(services);
        familyServices = List.copyOf(familyServices);
        practiceWishes = List.copyOf(practiceWishes);
        targetTerritories = List.copyOf(targetTerritories);
        members = List.copyOf(members);
    }

    /** Whether it is for several rooms at once: agreed on one by one, and not all served by the first. */
    public boolean wantsSeveralRooms() {
        return requesterType == RequesterType.TEAM
                || requesterType == RequesterType.INSTITUTION
                || members.stream().mapToInt(TeamMember::units).sum() > 1;
    }

    /** What REQ-01 calls an expectation: one of the things by which rooms are told apart. */
    public boolean saysWhatIsExpected() {
        return desiredMode != null
                || desiredTenure != null
                || groupWish != null
                || areaNeededM2 != null
                || monthlyBudgetCents != null
                || purchaseBudgetCents != null
                || !services.isEmpty()
                || !practiceWishes.isEmpty();
    }
}
