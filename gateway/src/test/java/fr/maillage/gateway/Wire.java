package fr.maillage.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, for what a well-bred client would not send. */
final class Wire {

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
}
