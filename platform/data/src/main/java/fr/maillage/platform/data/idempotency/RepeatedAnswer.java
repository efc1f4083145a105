package fr.maillage.platform.data.idempotency;

import jakarta.ws.rs.core.Response;

/** A kept answer on its way past a method that returns something else. */
final class RepeatedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    RepeatedAnswer(Response response) {
        super("answered before", null, false, false);
        this.response = response;
    }

    Response response() {
        return response;
    }
}
