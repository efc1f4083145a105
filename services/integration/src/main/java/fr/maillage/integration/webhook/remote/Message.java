package fr.maillage.integration.webhook.remote;

import java.util.Map;

/** A message on its way: header fields and body, the very bytes that were signed. */
public final class Message {

    private final Map<String, String> headers;
    private final byte[] body;

    public Message(Map<String, String> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
