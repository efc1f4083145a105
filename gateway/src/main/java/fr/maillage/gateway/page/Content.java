package fr.maillage.gateway.page;

import fr.maillage.platform.http.etag.Etag;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that stay the same while the gateway runs: compressed once, tagged, answered with 304 when known. */
public final class Content {

    private static final int WORTH_COMPRESSING = 1024;

    private final String mediaType;
    private final Buffer plain;
    private final @Nullable Buffer compressed;
    private final Etag tag;
    private final String audience;
    private final String varies;

    private Content(String mediaType, byte[] bytes, boolean byCaller) {
        this.mediaType = mediaType;
        this.plain = Buffer.buffer(bytes);
        this.compressed = bytes.length > WORTH_COMPRESSING ? Buffer.buffer(gzip(bytes)) : null;
        this.tag = Etag.hash(mediaType, Base64.getEncoder().encodeToString(bytes));
        this.audience = byCaller ? "private, no-cache" : "no-cache";
        this.varies = "Accept, Accept-Encoding, Accept-Language, " + (byCaller ? "Authorization, " : "") + "Origin";
    }

    public static Content of(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, false);
    }

    /** Of an address where others, with another token or none, may be shown something else. */
    public static Content byCaller(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, true);
    }

    public static Content of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is said, uncompressed. */
    public String text() {
        return plain.toString(StandardCharsets.UTF_8);
    }

    public void send(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        request.resume();
        // One tag per encoding: a strong tag names one sequence of bytes.
        Buffer gzip = Gzip.isAccepted(request.getHeader("Accept-Encoding")) ? compressed : null;
        Etag etag = gzip == null ? tag : new Etag(tag.value() + "-gzip");
        response.putHeader("ETag", etag.header())
                .putHeader("Cache-Control", audience)
                .putHeader("Vary", varies);
        if (etag.isIn(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", mediaType);
        if (gzip != null) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(gzip == null ? plain : gzip);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
