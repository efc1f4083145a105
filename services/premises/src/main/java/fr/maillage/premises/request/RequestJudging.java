package fr.maillage.premises.request;

import fr.maillage.platform.data.subject.Suppressions;
import fr.maillage.premises.request.domain.Person;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestContent;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Writer;
import fr.maillage.premises.rule.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What speaks against the content of a request, as problems: who writes it, what it says, and where the request stands. */
@ApplicationScoped
class RequestJudging {

    private final Suppressions suppressions;

    RequestJudging(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** Notes are the health direction's, and nobody writes about a person who objected. */
    void writer(Writer by, RequestContent content) {
        if (by.ownOnly() && content.texts().note() != null) {
            throw RequestRefusals.officersAlone(
                    "note : réservée à la direction de la santé.", "note: for the health direction alone.");
        }
        requireNotOpposed(by, content.person());
    }

    void content(RequestContent content, LocalDate receivedOn, LocalDate today) {
        Rules.orRefuse(RequestProblem.REQUEST_REFUSED, RequestRules.content(content, receivedOn, today));
    }

    /** REQ-01 holds as long as the request is under way, not on the day alone on which it was qualified. */
    void stillQualified(Request before, RequestContent content) {
        if (before.state().live() && before.state() != RequestState.RECEIVED) {
            Rules.orRefuse(RequestProblem.REQUEST_REFUSED, RequestRules.unqualifying(content, before.state()));
        }
    }

    void reminder(Request before, LocalDate on, LocalDate today) {
        LocalDate first = before.standing().confirmedOn();
        if (on.isBefore(first) || on.isAfter(today)) {
            Rules.orRefuse(
                    RequestProblem.REQUEST_REFUSED, List.of(RequestRules.outOfTime("/sentOn", on, first, today)));
        }
    }

    private void requireNotOpposed(Writer by, Person person) {
        String rpps = person.rppsId();
        if (rpps != null
                && !suppressions
                        .among(by.tenant(), "PROFESSIONAL", List.of(rpps))
                        .isEmpty()) {
            throw RequestRefusals.opposed("/person/rppsId");
        }
        String email = person.email();
        if (email != null
                && !suppressions
                        .among(
                                by.tenant(),
                                "RESIDENT",
                                List.of(email, email.strip().toLowerCase(Locale.ROOT)))
                        .isEmpty()) {
            throw RequestRefusals.opposed("/person/email");
        }
    }
}
