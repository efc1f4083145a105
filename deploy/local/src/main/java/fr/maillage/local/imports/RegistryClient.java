package fr.maillage.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.token.AccessToken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The few calls that an import needs, always through the gateway, with a token that is renewed before it ends. */
public final class RegistryClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Reading a national file over a slow disk takes its time; the answer comes when the last byte was taken. */
    private static final Duration UPLOAD_PATIENCE = Duration.ofHours(1);

    private static final int NOT_FOUND = 404;
    private static final int FIRST_REMARKS = 5;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final TokenSource tokens;
    private final Clock clock;
    private @Nullable AccessToken token;
    private Instant tokenEnd = Instant.MIN;

    /** Where a fresh token comes from. */
    @FunctionalInterface
    public interface TokenSource {
        AccessToken fresh() throws InterruptedException;
    }

    public RegistryClient(URI gateway, TokenSource tokens, Clock clock) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Sends the form and returns the address of the job. */
    public URI send(Multipart form) throws InterruptedException {
        HttpResponse<String> response = call(request(URI.create("/api/registry/v1/imports"))
                .timeout(UPLOAD_PATIENCE)
                .header("Content-Type", form.contentType())
                .POST(form.body()));
        accepted(response, "le registre refuse le fichier");
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseGet(() -> jobAddress(ImportJob.parse(response.body()).id()));
    }

    public ImportJob job(URI address) throws InterruptedException {
        HttpResponse<String> response = call(request(address));
        accepted(response, "le registre ne donne pas l'état de l'import");
        return ImportJob.parse(response.body());
    }

    void release(String id) throws InterruptedException {
        URI address = URI.create("/api/registry/v1/imports/" + id + "/release");
        accepted(call(request(address).POST(BodyPublishers.noBody())), "le registre refuse de libérer l'import " + id);
    }

    /** The first remarks on lines of the file, worst first as the registry orders them. */
    List<LineRemark> remarks(String id) throws InterruptedException {
        HttpResponse<String> response = call(request(URI.create(jobAddress(id) + "/errors?limit=" + FIRST_REMARKS)));
        return response.statusCode() == 200 ? LineRemark.parse(response.body()) : List.of();
    }

    /** A kind has a template, or is named among those that have none because their files come without a header. */
    boolean knows(String kind) throws InterruptedException {
        // The template is text; only a refusal is JSON.
        HttpResponse<String> response = call(request(URI.create("/api/registry/v1/imports/templates/" + kind))
                .setHeader("Accept", "text/csv, application/problem+json"));
        if (response.statusCode() != NOT_FOUND) {
            accepted(response, "le registre ne dit pas s'il connaît le genre " + kind);
            return true;
        }
        String detail = String.valueOf(Problem.parse(response.body()).detail());
        String listed = detail.substring(detail.lastIndexOf(':') + 1);
        return List.of(listed.split("[ ,.]+", -1)).contains(kind);
    }

    /** Starts to locate what is still to be, or joins in with the run under way; returns the address of the job. */
    URI locate() throws InterruptedException {
        HttpResponse<String> response =
                call(request(URI.create("/api/registry/v1/geocoding/runs")).POST(BodyPublishers.noBody()));
        accepted(response, "le registre ne localise pas");
        return URI.create(
                "/api/registry/v1/jobs/" + ImportJob.parse(response.body()).id());
    }

    /** What self-employed people of a territory are located to. */
    LocatedShare located(String territory) throws InterruptedException {
        HttpResponse<String> response =
                call(request(URI.create("/api/registry/v1/geocoding/summary?territory=" + territory)));
        accepted(response, "le registre ne dit pas ce qui est localisé");
        return LocatedShare.parse(response.body());
    }

    OptionalLong total(String list) throws InterruptedException {
        HttpResponse<String> response = call(request(URI.create("/api/registry/v1/" + list)));
        accepted(response, "le registre ne répond pas à " + list);
        JsonNode total = Problem.tree(response.body()).path("page").path("total");
        return total.canConvertToLong() ? OptionalLong.of(total.asLong()) : OptionalLong.empty();
    }

    static URI jobAddress(String id) {
        return URI.create("/api/registry/v1/imports/" + id);
    }

    /** Only the path of an address that the service gave counts: seen from here, everything is behind the gateway. */
    private HttpRequest.Builder request(URI address) throws InterruptedException {
        return HttpRequest.newBuilder(gateway.resolve(pathOf(address)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer())
                .header("Accept", "application/json")
                .header("Accept-Language", "fr");
    }

    static String pathOf(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private String bearer() throws InterruptedException {
        AccessToken current = token;
        if (current == null || clock.instant().isAfter(tokenEnd)) {
            current = tokens.fresh();
            token = current;
            tokenEnd = clock.instant().plus(current.lifetime()).minus(MARGIN);
        }
        return current.value();
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (ConnectException away) {
            throw Failure.of("la passerelle ne répond pas sur " + gateway, "./maillage status, puis ./maillage up")
                    .because(away);
        } catch (IOException e) {
            throw Failure.of("échange interrompu avec la passerelle : " + e, "./maillage logs gateway")
                    .because(e);
        }
    }

    private static void accepted(HttpResponse<String> response, String refusal) {
        int status = response.statusCode();
        if (status >= 300) {
            throw response.body().isBlank()
                    ? Failure.of(refusal + " : HTTP " + status, "./maillage logs registry")
                    : Problem.parse(response.body()).asFailure(refusal);
        }
    }
}
