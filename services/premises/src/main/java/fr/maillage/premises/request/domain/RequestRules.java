package fr.maillage.premises.request.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** REQ-01 to REQ-06. Facts are arguments: nothing here looks anything up. */
public final class RequestRules {

    private static final String ACCESSIBILITY = "Loi n° 2005-102 du 11 février 2005 ; CCH, art. L. 164-1";

    private RequestRules() {}

    /** What speaks against the content whenever it is written. Where somebody wants to settle never does (REQ-03). */
    public static List<Finding> content(RequestContent content, LocalDate receivedOn, LocalDate today) {
        RequestProfile profile = content.profile();
        List<Finding> found = new ArrayList<>();
        dates(profile, receivedOn, today, found);
        if (!profile.accessibilityNeeded()) {
            found.add(new Finding(
                    null,
                    ACCESSIBILITY,
                    Finding.Weight.REFUSED,
                    "/accessibilityNeeded",
                    "accessibility-required",
                    "accessibilityNeeded (false) ; attendu true : un cabinet est un établissement recevant du public.",
                    "accessibilityNeeded (false); true is expected: a surgery receives the public."));
        }
        investor(content).ifPresent(found::add);
        if (profile.requesterType() == RequesterType.TEAM && profile.members().isEmpty()) {
            found.add(Finding.warning(
                    null,
                    "/members",
                    "team-without-members",
                    "Équipe sans membre : le rapprochement ne saura pas combien de cellules proposer.",
                    "Team without members: matching will not know how many rooms to propose."));
        }
        return found;
    }

    private static void dates(RequestProfile profile, LocalDate receivedOn, LocalDate today, List<Finding> found) {
        LocalDate earliest = profile.earliest();
        LocalDate latest = profile.latest();
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            found.add(Finding.refused(
                    null,
                    "/latest",
                    "end-before-start",
                    "latest (%s) avant earliest (%s) ; attendu après.".formatted(latest, earliest),
                    "latest (%s) is before earliest (%s); after is expected.".formatted(latest, earliest)));
        }
        if (receivedOn.isAfter(today)) {
            found.add(Finding.refused(
                    null,
                    "/receivedOn",
                    "in-the-future",
                    "receivedOn (%s) est à venir ; attendu au plus tard %s.".formatted(receivedOn, today),
                    "receivedOn (%s) is to come; at the latest %s is expected.".formatted(receivedOn, today)));
        }
        LocalDate aid = profile.aidSignedOn();
        if (aid != null && aid.isAfter(today)) {
            found.add(Finding.refused(
                    null,
                    "/aidSignedOn",
                    "in-the-future",
                    "aidSignedOn (%s) est à venir ; attendu une aide déjà signée.".formatted(aid),
                    "aidSignedOn (%s) is to come; an aid already signed is expected.".formatted(aid)));
        }
    }

    /** REQ-06: tagged, and told. */
    public static Optional<Finding> investor(RequestContent content) {
        boolean without = blank(content.texts().healthProject());
        return content.profile().requesterType() == RequesterType.INVESTOR && without
                ? Optional.of(Finding.warning(
                        "REQ-06",
                        "/healthProject",
                        "investor-without-health-project",
                        "Investisseur sans projet de santé (healthProject) : attendu avant toute proposition.",
                        "Investor without a health project (healthProject): expected before any proposal."))
                : Optional.empty();
    }

    /** REQ-01: what is missing for a request to be qualified; it stays RECEIVED until nothing is. */
    public static List<Finding> qualification(RequestContent content) {
        List<Finding> missing = new ArrayList<>();
        if (blank(content.texts().project())) {
            missing.add(missing("/project", "project", "le projet", "the project"));
        }
        if (blank(content.texts().expectations()) && !content.profile().saysWhatIsExpected()) {
            missing.add(missing("/expectations", "expectations", "les attentes", "the expectations"));
        }
        if (content.profile().targetTerritories().isEmpty()) {
            missing.add(missing("/targetTerritories", "place", "le lieu souhaité", "the place wanted"));
        }
        return missing;
    }

    private static Finding missing(String pointer, String what, String fr, String en) {
        return Finding.refused(
                "REQ-01",
                pointer,
                what + "-missing",
                "Manque %s ; attendu pour qualifier la demande, qui reste RECEIVED.".formatted(fr),
                "Missing: %s; expected to qualify the request, which stays RECEIVED.".formatted(en));
    }

    /** REQ-03: the platform by itself may let a request fall asleep, and never sends anybody elsewhere. */
    public static Optional<Finding> automatic(RequestState from, RequestState to) {
        return from.automaticTransitions().contains(to)
                ? Optional.empty()
                : Optional.of(Finding.refused(
                        "REQ-03",
                        "/to",
                        "not-automatic",
                        "De %s vers %s : jamais sans une personne ; attendu une valeur parmi %s."
                                .formatted(from, to, from.automaticTransitions()),
                        "From %s to %s: never without a person; one of %s is expected."
                                .formatted(from, to, from.automaticTransitions())));
    }

    /** What a day asks of a request that waits for its reconfirmation (REQ-02). */
    public enum Due {
        NOTHING,
        REMINDER,
        SLEEP
    }

    /** REQ-02: a reminder before the term; asleep after it, and never before the reminder has had its time. */
    public static Due due(RequestState state, Standing standing, LocalDate today) {
        if (!state.needsReconfirmation()) {
            return Due.NOTHING;
        }
        LocalDate term = standing.confirmedOn().plusDays(RequestParameters.reconfirmationDays(today));
        LocalDate reminded = standing.remindedOn();
        if (reminded == null) {
            return today.isBefore(term.minusDays(RequestParameters.reminderBeforeDays(today)))
                    ? Due.NOTHING
                    : Due.REMINDER;
        }
        boolean heard = !today.isBefore(reminded.plusDays(RequestParameters.reminderGraceDays(today)));
        return today.isAfter(term) && heard ? Due.SLEEP : Due.NOTHING;
    }

    /** Where a reconfirmed request wakes up: as far as what it says carries. */
    public static RequestState awake(RequestContent content) {
        return qualification(content).isEmpty() ? RequestState.QUALIFIED : RequestState.RECEIVED;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
