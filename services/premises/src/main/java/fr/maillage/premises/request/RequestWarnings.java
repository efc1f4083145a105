package fr.maillage.premises.request;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.request.domain.Finding;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What does not stop a request, and has to be known of it by those who write it. */
@ApplicationScoped
@Transactional
public class RequestWarnings {

    private final RequestWriting requests;
    private final Clock clock;

    RequestWarnings(RequestWriting requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    public List<Warning> of(Writer by, UUID id, Language language) {
        Request request = requests.own(by, id);
        return RequestRules.content(
                        request.content(), request.standing().receivedOn(), LegalZone.PARIS.today(clock))
                .stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.WARNING)
                .map(finding -> Warning.of(RequestRefusals.violation(finding), language))
                .toList();
    }
}
