package fr.maillage.premises.request.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.request.api.RequestForm.MemberForm;
import fr.maillage.premises.request.api.RequestForm.PersonForm;
import fr.maillage.premises.request.api.RequestForm.PointForm;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.Nomenclature;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.Profession;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestChannel;
import fr.maillage.premises.request.domain.RequestContent;
import fr.maillage.premises.request.domain.RequestProfile;
import fr.maillage.premises.request.domain.TeamMember;
import fr.maillage.premises.request.domain.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request as it is written, to the domain and back. */
final class RequestForms {

    private RequestForms() {}

    static RequestContent content(RequestForm form) {
        return new RequestContent(profile(form), person(form.person()), texts(form));
    }

    static Set<Audience> consentTo(RequestForm form) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        audiences.addAll(some(form.consentTo()));
        return audiences;
    }

    private static RequestProfile profile(RequestForm form) {
        return new RequestProfile(
                form.channel() == null ? RequestChannel.WEB : form.channel(),
                form.requesterType(),
                form.reason(),
                profession("/profession", form.profession()),
                specialty("/specialty", form.specialty()),
                form.careTier(),
                form.desiredMode(),
                form.desiredTenure(),
                form.groupWish(),
                isTrue(form.seeksColleagues()),
                isTrue(form.openToColleagues()),
                professions(some(form.colleagueProfessions())),
                some(form.services()).stream().distinct().toList(),
                some(form.familyServices()).stream().distinct().toList(),
                some(form.practiceWishes()).stream().distinct().toList(),
                form.commitmentMonths(),
                form.workingTime(),
                isTrue(form.teachingSite()),
                form.homeVisits(),
                form.outOfHours(),
                form.feeSector(),
                form.areaNeededM2(),
                cents("/monthlyBudget", form.monthlyBudget()),
                cents("/purchaseBudget", form.purchaseBudget()),
                some(form.targetTerritories()).stream().distinct().toList(),
                form.earliest(),
                form.latest(),
                form.accessibilityNeeded() == null || form.accessibilityNeeded(),
                form.previouslyPractisedHere(),
                form.aidSignedOn(),
                form.practisingCommune(),
                members(some(form.members())),
                form.targetPoint() == null
                        ? null
                        : new Point(form.targetPoint().lat(), form.targetPoint().lon()));
    }

    private static Person person(@Nullable PersonForm form) {
        return form == null
                ? Person.NOBODY
                : new Person(
                        form.familyName(),
                        form.givenName(),
                        form.organizationName(),
                        form.email(),
                        form.phone(),
                        form.rppsId());
    }

    private static Texts texts(RequestForm form) {
        return new Texts(form.project(), form.expectations(), form.healthProject(), form.note());
    }

    private static List<Profession> professions(List<String> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> required("/colleagueProfessions/" + i, codes.get(i)))
                .distinct()
                .toList();
    }

    private static List<TeamMember> members(List<MemberForm> members) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> {
                    MemberForm member = members.get(i);
                    Integer units = member.units();
                    return new TeamMember(
                            required("/members/%d/profession".formatted(i), member.profession()),
                            specialty("/members/%d/specialty".formatted(i), member.specialty()),
                            member.areaNeededM2(),
                            units == null ? 1 : units,
                            isTrue(member.shared()),
                            member.committed());
                })
                .toList();
    }

    private static @Nullable Profession profession(String pointer, @Nullable String code) {
        return code == null ? null : required(pointer, code);
    }

    private static Profession required(String pointer, String code) {
        return Nomenclature.PROFESSIONS.profession(code).orElseThrow(() -> unknown(pointer, code, "TRE_G15, TRE_R95"));
    }

    private static @Nullable String specialty(String pointer, @Nullable String code) {
        if (code != null && Nomenclature.SPECIALTIES.find(code).isEmpty()) {
            throw unknown(pointer, code, "TRE_R38");
        }
        return code;
    }

    private static @Nullable Long cents(String pointer, @Nullable Money money) {
        if (money != null && money.signum() <= 0) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            pointer,
                            "not-positive",
                            Text.of(
                                    "Montant %s ; attendu plus de zéro.".formatted(money),
                                    "Amount %s; more than zero is expected.".formatted(money))));
        }
        return money == null ? null : money.toCents();
    }

    private static Problem unknown(String pointer, String code, String systems) {
        return Problem.of(
                StandardProblem.INVALID_REQUEST,
                Violation.of(
                        pointer,
                        "unknown-code",
                        Text.of(
                                "Code « %s » inconnu ; attendu un code de %s.".formatted(code, systems),
                                "Code \"%s\" is unknown; one of %s is expected.".formatted(code, systems))));
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static <T> List<T> some(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** The state that a merge patch changes, as it would be written whole. */
    static RequestForm of(Request request, List<Audience> consentTo, boolean withNote) {
        RequestProfile profile = request.profile();
        Texts texts = request.texts();
        return new RequestForm(
                profile.channel(),
                profile.requesterType(),
                profile.reason(),
                profile.profession() == null ? null : profile.profession().code(),
                profile.specialty(),
                profile.careTier(),
                profile.desiredMode(),
                profile.desiredTenure(),
                profile.groupWish(),
                profile.seeksColleagues(),
                profile.openToColleagues(),
                profile.colleagueProfessions().stream().map(Profession::code).toList(),
                profile.services(),
                profile.familyServices(),
                profile.practiceWishes(),
                profile.commitmentMonths(),
                profile.workingTime(),
                profile.teachingSite(),
                profile.homeVisits(),
                profile.outOfHours(),
                profile.feeSector(),
                profile.areaNeededM2(),
                money(profile.monthlyBudgetCents()),
                money(profile.purchaseBudgetCents()),
                profile.targetTerritories(),
                profile.earliest(),
                profile.latest(),
                profile.accessibilityNeeded(),
                profile.previouslyPractisedHere(),
                profile.aidSignedOn(),
                profile.practisingCommune(),
                profile.members().stream().map(RequestForms::member).toList(),
                profile.targetPoint() == null
                        ? null
                        : new PointForm(
                                profile.targetPoint().lat(),
                                profile.targetPoint().lon()),
                person(request.person()),
                texts.project(),
                texts.expectations(),
                texts.healthProject(),
                withNote ? texts.note() : null,
                consentTo,
                request.standing().receivedOn());
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : Money.cents(cents);
    }

    private static MemberForm member(TeamMember member) {
        return new MemberForm(
                member.profession().code(),
                member.specialty(),
                member.areaNeededM2(),
                member.units(),
                member.shared(),
                member.committed());
    }

    private static PersonForm person(Person person) {
        return new PersonForm(
                person.familyName(),
                person.givenName(),
                person.organizationName(),
                person.email(),
                person.phone(),
                person.rppsId());
    }
}
