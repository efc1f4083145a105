package fr.maillage.platform.data.idempotency;

import jakarta.ws.rs.core.Response;

/** A refusal that was returned, thrown across the transaction so that it is undone like any other. */
final class RefusedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    RefusedAnswer(Response response) {
        super("answered " + response.getStatus(), null, false, false);
        this.response = response;
    }

    Response response() {
        return response;
    }
}
