package fr.maillage.integration.datasubject.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.datasubject.DataSubjectsConfig;
import fr.maillage.platform.data.event.consumer.TokenSource;
import fr.maillage.platform.data.event.consumer.TokenSource.TokenUnavailable;
import fr.maillage.platform.data.event.consumer.TokenSources;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code POST /api/<service>/v1/data-subjects}, with a token for nothing else. */
@ApplicationScoped
class RemoteParts {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final TokenSources sources;
    private final DataSubjectsConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final Map<String, TokenSource> tokens = new ConcurrentHashMap<>();

    RemoteParts(TokenSources sources, DataSubjectsConfig config, ObjectMapper json) {
        this.sources = sources;
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    SubjectReport ask(String service, URI url, SubjectOrder order) throws PartAway, PartRefused, InterruptedException {
        try {
            TokenSource source = tokens.computeIfAbsent(service, name -> sources.of(name + ":data-subjects"));
            String token = source.token();
            HttpResponse<String> answer = http.send(request(url, token, order), BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                source.refused(token);
            }
            return read(service, order, answer);
        } catch (TokenUnavailable e) {
            throw new PartAway("no-token");
        } catch (IOException e) {
            throw new PartAway("no-answer");
        }
    }

    private HttpRequest request(URI url, String token, SubjectOrder order) throws JsonProcessingException {
        Map<String, Object> body = Map.of(
                "order", order.id(),
                "tenant", order.tenant(),
                "action", order.action(),
                "subject", order.subject());
        return HttpRequest.newBuilder(url)
                .timeout(config.patience())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private SubjectReport read(String service, SubjectOrder order, HttpResponse<String> answer)
            throws PartAway, PartRefused {
        int status = answer.statusCode();
        if (status == UNAUTHORIZED || status == TOO_MANY || status >= SERVER_ERROR) {
            throw new PartAway("status-" + status);
        }
        if (status != OK) {
            throw new PartRefused("status-" + status);
        }
        try {
            SubjectReport report = json.readValue(answer.body(), SubjectReport.class);
            if (report.order().equals(order.id())
                    && report.service().equals(service)
                    && report.action() == order.action()) {
                return report;
            }
        } catch (JsonProcessingException | RuntimeException unreadable) {
            // Told below; what it said may be somebody's data.
        }
        throw new PartRefused("not-a-report");
    }
}
