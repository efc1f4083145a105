package fr.maillage.premises.request.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.language.Language;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.RequestWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What every write of a request answers: the request as its writer sees it, its tag, and what has to be known of it. */
@ApplicationScoped
public class RequestAnswers {

    private final RequestService requests;
    private final RequestWarnings warnings;
    private final RequestSight sights;
    private final ShownInstallations shown;
    private final Caller caller;
    private final ObjectMapper json;

    RequestAnswers(
            RequestService requests,
            RequestWarnings warnings,
            RequestSight sights,
            ShownInstallations shown,
            Caller caller,
            ObjectMapper json) {
        this.requests = requests;
        this.warnings = warnings;
        this.sights = sights;
        this.shown = shown;
        this.caller = caller;
        this.json = json;
    }

    Response answer(Response.ResponseBuilder response, UUID id, HttpHeaders headers) {
        ShownInstallation written = shown.of(requests.get(caller.tenant(), caller.subject(), sights.sight(), id));
        String tag = written.tag().header();
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ObjectNode body = (ObjectNode) written.body();
        body.set("warnings", json.valueToTree(warnings.of(sights.writer(), id, language)));
        return response.entity(body).header(HttpHeaders.ETAG, tag).build();
    }
}
