package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.domain.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is read. Its components have the names of the answer, by which a role, a share and consent show or withhold
 * them: what is withheld is absent from the answer.
 *
 * @param owner alias of the organization that received it
 * @param consentTo audiences to whom the person may be named today
 * @param reconfirmBy last day on which it stands without a word from the person; null once it is on no way
 */
public record InstallationRequest(
        UUID id,
        String owner,
        CodedValue state,
        List<RequestState> allowedTransitions,
        CodedValue channel,
        CodedValue requesterType,
        @Nullable CodedValue reason,
        @Nullable CodedProfession profession,
        @Nullable CodedValue specialty,
        @Nullable CodedValue careTier,
        @Nullable CodedValue desiredMode,
        @Nullable CodedValue desiredTenure,
        @Nullable CodedValue groupWish,
        boolean seeksColleagues,
        boolean openToColleagues,
        List<CodedProfession> colleagueProfessions,
        List<CodedValue> services,
        List<CodedValue> familyServices,
        List<CodedValue> practiceWishes,
        @Nullable Integer commitmentMonths,
        @Nullable BigDecimal workingTime,
        boolean teachingSite,
        @Nullable Boolean homeVisits,
        @Nullable Boolean outOfHours,
        @Nullable CodedValue feeSector,
        @Nullable BigDecimal areaNeededM2,
        @Nullable Amount monthlyBudget,
        @Nullable Amount purchaseBudget,
        List<String> targetTerritories,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean accessibilityNeeded,
        @Nullable Boolean previouslyPractisedHere,
        @Nullable LocalDate aidSignedOn,
        @Nullable String practisingCommune,
        List<Member> members,
        @Nullable Point targetPoint,
        @Nullable Person person,
        @Nullable String project,
        @Nullable String expectations,
        @Nullable String healthProject,
        @Nullable String note,
        @Nullable String account,
        List<Audience> consentTo,
        @Nullable CodedValue exitReason,
        @Nullable String accompaniedBy,
        boolean noPoaching,
        LocalDate receivedOn,
        LocalDate confirmedOn,
        @Nullable LocalDate reconfirmBy,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** A profession with its nomenclature and its words. */
    public record CodedProfession(String system, String code, String label, String labelEn) {

        static CodedProfession of(Profession profession) {
            return Nomenclature.PROFESSIONS
                    .find(profession.code())
                    .map(entry -> new CodedProfession(entry.system(), entry.code(), entry.label(), entry.labelEn()))
                    .orElseGet(() -> new CodedProfession(
                            profession.system(), profession.code(), profession.code(), profession.code()));
        }
    }

    /** Euros. */
    public record Amount(BigDecimal amount, String currency) {

        static @Nullable Amount ofCents(@Nullable Long cents) {
            return cents == null ? null : new Amount(BigDecimal.valueOf(cents, 2), "EUR");
        }
    }

    /** A member of a team, without a name. */
    public record Member(
            CodedProfession profession,
            @Nullable CodedValue specialty,
            @Nullable BigDecimal areaNeededM2,
            int units,
            boolean shared,
            @Nullable Boolean committed) {

        static Member of(TeamMember member) {
            return new Member(
                    CodedProfession.of(member.profession()),
                    codedSpecialty(member.specialty()),
                    member.areaNeededM2(),
                    member.units(),
                    member.shared(),
                    member.committed());
        }
    }

    static @Nullable CodedValue codedSpecialty(@Nullable String code) {
        return Nomenclature.SPECIALTIES
                .find(code)
                .map(entry -> new CodedValue(entry.code(), entry.label(), entry.labelEn()))
                .orElse(null);
    }

    /** All that is known of it; whoever answers with it takes away what the reader may not see. */
    public static InstallationRequest of(Request request, List<Audience> consentTo, LocalDate today) {
        RequestProfile profile = request.profile();
        Texts texts = request.texts();
        Standing standing = request.standing();
        return new InstallationRequest(
                request.id(),
                request.tenant(),
                CodedValue.of(request.state()),
                request.archived() ? List.of() : request.state().allowedTransitions(),
                CodedValue.of(profile.channel()),
                CodedValue.of(profile.requesterType()),
                CodedValue.ofNullable(profile.reason()),
                profile.profession() == null ? null : CodedProfession.of(profile.profession()),
                codedSpecialty(profile.specialty()),
                CodedValue.ofNullable(profile.careTier()),
                CodedValue.ofNullable(profile.desiredMode()),
                CodedValue.ofNullable(profile.desiredTenure()),
                CodedValue.ofNullable(profile.groupWish()),
                profile.seeksColleagues(),
                profile.openToColleagues(),
                profile.colleagueProfessions().stream().map(CodedProfession::of).toList(),
                CodedValue.of(profile.services()),
                CodedValue.of(profile.familyServices()),
                CodedValue.of(profile.practiceWishes()),
                profile.commitmentMonths(),
                profile.workingTime(),
                profile.teachingSite(),
                profile.homeVisits(),
                profile.outOfHours(),
                CodedValue.ofNullable(profile.feeSector()),
                profile.areaNeededM2(),
                Amount.ofCents(profile.monthlyBudgetCents()),
                Amount.ofCents(profile.purchaseBudgetCents()),
                profile.targetTerritories(),
                profile.earliest(),
                profile.latest(),
                profile.accessibilityNeeded(),
                profile.previouslyPractisedHere(),
                profile.aidSignedOn(),
                profile.practisingCommune(),
                profile.members().stream().map(Member::of).toList(),
                profile.targetPoint(),
                request.person(),
                texts.project(),
                texts.expectations(),
                texts.healthProject(),
                texts.note(),
                standing.account(),
                consentTo,
                CodedValue.ofNullable(standing.exitReason()),
                standing.accompaniedBy(),
                standing.noPoaching(),
                standing.receivedOn(),
                standing.confirmedOn(),
                request.state().needsReconfirmation()
                        ? standing.confirmedOn().plusDays(RequestParameters.reconfirmationDays(today))
                        : null,
                request.archived(),
                request.version(),
                request.createdAt(),
                request.changedAt());
    }
}
