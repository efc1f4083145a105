package fr.maillage.platform.testing.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over a plain socket that is kept open. Ordinary clients refuse to send what a fuzz must: broken escapes,
 * control characters, contradictory headers. Not for use by several threads.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    /** To a server without TLS, such as {@code http://localhost:8081}. */
    public Wire(URI base) {
        this.host = base.getHost();
        this.port = base.getPort();
    }

    /**
     * Sends and reads the answer. A connection that the server had closed meanwhile is opened again once.
     *
     * @throws IOException when the server hangs up without an answer, or does not speak HTTP
     */
    public WireAnswer send(WireRequest request) throws IOException {
        boolean reused = socket != null;
        try {
            return exchange(request);
        } catch (IOException broken) {
            close();
            if (!reused) {
                throw broken;
            }
            return exchange(request);
        }
    }

    private WireAnswer exchange(WireRequest request) throws IOException {
        byte[] bytes = request.bytes(host + ":" + port);
        InputStream in = connected();
        try {
            Objects.requireNonNull(socket).getOutputStream().write(bytes);
        } catch (IOException cutShort) {
            // A server may answer and hang up before it has read everything; the answer is then still there.
        }
        WireAnswer answer = read(in, request.method());
        while (answer.status() < 200) {
            answer = read(in, request.method());
        }
        if (answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close") || answer.status() >= 400) {
            close();
        }
        return answer;
    }

    private InputStream connected() throws IOException {
        InputStream present = input;
        if (present != null && socket != null) {
            return present;
        }
        Socket opened = new Socket(host, port);
        opened.setSoTimeout(PATIENCE_MILLIS);
        opened.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(opened.getInputStream());
        socket = opened;
        input = in;
        return in;
    }

    private static WireAnswer read(InputStream in, String method) throws IOException {
        String[] start = line(in).split(" ", 3);
        if (start.length < 2 || !start[0].startsWith("HTTP/1.")) {
            throw new IOException("answer starts with (" + String.join(" ", start) + "), must be a status line");
        }
        int status = Integer.parseInt(start[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean bodiless = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
        return new WireAnswer(status, headers, bodiless ? "" : new String(body(in, headers), StandardCharsets.UTF_8));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            whole.writeBytes(exactly(in, size));
            line(in);
        }
        while (!line(in).isEmpty()) {
            // Trailers carry nothing here.
        }
        return whole.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("answer ends after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the server hung up without an answer");
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        input = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // Closed is closed.
            }
        }
    }
}
