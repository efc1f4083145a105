package fr.maillage.integration.outside.remote;

import java.util.Map;

/** A request on its way. */
public final class Request {

    private final String method;
    private final Map<String, String> headers;
    private final byte[] body;
    private final int most;

    /** @param most bytes of the answer's body that are read */
    private Request(String method, Map<String, String> headers, byte[] body, int most) {
        this.method = method;
        this.headers = headers;
        this.body = body;
        this.most = most;
    }

    /** Of the answer so much is read and thrown away that an orderly receiver can finish its sentence. */
    public static Request post(Map<String, String> headers, byte[] body) {
        return new Request("POST", headers, body, 16 * 1024);
    }

    public static Request get(Map<String, String> headers, int most) {
        return new Request("GET", headers, new byte[0], most);
    }

    String method() {
        return method;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    int most() {
        return most;
    }
}
