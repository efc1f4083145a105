package fr.maillage.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests byte by byte, for what a well-bred client would not send. */
final class Wire {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private Wire() {}

    static String exchange(URI gateway, String request) {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(request, broken);
        }
    }

    static String get(URI gateway, String target, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return exchange(gateway, "GET " + target + " HTTP/1.1\r\nHost: a:1\r\n" + more + "Connection: close\r\n\r\n");
    }

    /** One kept-alive connection from a given address of this machine. */
    static final class Line implements AutoCloseable {

        private final Socket socket = new Socket();
        private byte[] body = {};

        Line(URI gateway, String from) {
            try {
                socket.setSoTimeout(5000);
                socket.setTcpNoDelay(true);
                socket.bind(new InetSocketAddress(from, 0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.getPort()));
            } catch (IOException broken) {
                throw new IllegalStateException(from, broken);
            }
        }

        /** The status of the answer. */
        String get(String target, String... headers) {
            try {
                String request =
                        "GET " + target + " HTTP/1.1\r\nHost: a:1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String head = head(socket.getInputStream());
                Matcher length = LENGTH.matcher(head);
                body = socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                return head.split(" ", 3)[1];
            } catch (IOException broken) {
                throw new IllegalStateException(target, broken);
            }
        }

        /** What the last answer carried. */
        String body() {
            return new String(body, StandardCharsets.UTF_8);
        }

        private static String head(InputStream in) throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("closed after: " + head);
                }
                head.append((char) next);
            }
            return head.toString();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException ignored) {
                // Nothing is left to lose.
            }
        }
    }
}
