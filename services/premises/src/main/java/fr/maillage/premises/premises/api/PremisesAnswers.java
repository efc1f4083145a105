package fr.maillage.premises.premises.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.premises.AccessThresholds;
import fr.maillage.premises.premises.PremisesService.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Premises as answers: in the caller's language, and no more than it may see. */
@ApplicationScoped
class PremisesAnswers {

    private final AccessThresholds thresholds;
    private final ObjectMapper json;
    private final Clock clock;

    PremisesAnswers(AccessThresholds thresholds, ObjectMapper json, Clock clock) {
        this.thresholds = thresholds;
        this.json = json;
        this.clock = clock;
    }

    ShownPremises shown(Seen seen, HttpHeaders headers) {
        PremisesResponse whole = PremisesResponse.from(
                seen.premises(),
                seen.units(),
                thresholds.judge(seen.premises().content()),
                language(headers),
                LegalZone.PARIS.today(clock));
        return new ShownPremises(seen.premises().version(), seen.fields().apply(json.valueToTree(whole)));
    }

    /** A success with its tag. */
    Response answer(Response.ResponseBuilder response, Seen seen, HttpHeaders headers) {
        ShownPremises body = shown(seen, headers);
        return response.entity(body)
                .header(HttpHeaders.ETAG, body.tag().header())
                .build();
    }

    static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
