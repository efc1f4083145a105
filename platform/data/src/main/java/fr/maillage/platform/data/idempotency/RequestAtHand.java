package fr.maillage.platform.data.idempotency;

import fr.maillage.platform.data.tenant.Acting;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** The request being served, as far as it tells one attempt from another. */
@ApplicationScoped
class RequestAtHand {

    private final TenantContext context;
    private final ReceivedBody body;

    RequestAtHand(TenantContext context, ReceivedBody body) {
        this.context = context;
        this.body = body;
    }

    Optional<IdempotencyKey> key() {
        return IdempotencyKey.in(headers().getRequestHeader(IdempotencyKey.HEADER));
    }

    /** Who asks for what under which key, and a digest of what exactly is asked. */
    Attempt attempt(IdempotencyKey key) {
        URI uri = request().getUriInfo().getRequestUri();
        Acting acting = context.acting();
        byte[] scope = new Digest()
                .add(acting.issuer())
                .add(acting.client())
                .add(acting.subject())
                .add(acting.organization())
                .add(acting.object())
                .add(request().getMethod())
                .add(uri.getRawPath())
                .add(key.value())
                .bytes();
        return new Attempt(scope, asked(uri), key);
    }

    private byte[] asked(URI uri) {
        String query = uri.getRawQuery();
        var digest =
                new Digest().add(query == null ? "" : query).add(mediaType()).add(body.digest());
        FormData form = request().getFormData();
        return (form == null ? digest : withForm(digest, form)).bytes();
    }

    // Without parameters: the boundary of a form is another one each time.
    private String mediaType() {
        String type = headers().getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** By name of the part, then in the order of arrival; a file by its name and the digest of its content. */
    private static Digest withForm(Digest digest, FormData form) {
        var names = new TreeSet<String>();
        for (String name : form) {
            if (name == null) {
                throw Problem.of(
                        StandardProblem.MALFORMED_REQUEST,
                        "Une partie du formulaire n’a pas de nom.",
                        "A part of the form has no name.");
            }
            names.add(name);
        }
        for (String name : names) {
            for (FormValue value : form.get(name)) {
                digest.add(name);
                addValue(digest, value);
            }
        }
        return digest;
    }

    private static void addValue(Digest digest, FormValue value) {
        if (!value.isFileItem()) {
            digest.add("text").add(value.getValue());
            return;
        }
        try (InputStream content = content(value)) {
            digest.add("file").add(text(value.getFileName())).add(content);
        } catch (IOException gone) {
            throw new UncheckedIOException("an uploaded file cannot be read", gone);
        }
    }

    private static InputStream content(FormValue value) throws IOException {
        return value.getFileItem().isInMemory()
                ? value.getFileItem().getInputStream()
                : Files.newInputStream(value.getFileItem().getFile());
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static HttpHeaders headers() {
        return request().getHttpHeaders();
    }

    private static ResteasyReactiveRequestContext request() {
        return CurrentRequestManager.get();
    }
}
