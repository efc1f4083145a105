package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.etag.Etag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A content on its way to a caller. A browser saves it and never shows, sniffs or runs it; the digest lets a program check
 * that it arrived whole (RFC 9530).
 */
public record Download(Attachment attachment, Path content) {

    /** 200, or 304 when the caller has it already: a content never changes. */
    public Response answer(HttpHeaders request) {
        Response answer = new Etag(attachment.sha256()).answer(request, content::toFile);
        if (answer.getStatus() != 200) {
            return answer;
        }
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(attachment.sha256()));
        return Response.fromResponse(answer)
                .type(attachment.type().mediaType())
                .header("Content-Disposition", new FileName(attachment.name()).disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
