package fr.maillage.gateway.sheet;

import fr.maillage.gateway.forward.Inquiry.Reply;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** How a part went. */
record Outcome(Status status, @Nullable JsonObject data) {

    enum Status {
        OK,
        UNAVAILABLE,
        FORBIDDEN,
        NOT_YET,
        NOT_APPLICABLE
    }

    static final Outcome UNAVAILABLE = new Outcome(Status.UNAVAILABLE, null);
    static final Outcome NOT_YET = new Outcome(Status.NOT_YET, null);
    static final Outcome NOT_APPLICABLE = new Outcome(Status.NOT_APPLICABLE, null);
    static final Outcome FORBIDDEN = new Outcome(Status.FORBIDDEN, null);

    static Outcome of(Part part, Reply reply) {
        return switch (reply.status()) {
            case 200 -> read(part, reply);
            // The territory is known, and its kind has no such figure: a district without inhabitants by age, say.
            case 400, 422 -> NOT_APPLICABLE;
            case 401, 403 -> FORBIDDEN;
            // A list is there even when it is empty: who does not know the address does not offer it yet.
            case 404, 405 -> NOT_YET;
            default -> UNAVAILABLE;
        };
    }

    private static Outcome read(Part part, Reply reply) {
        try {
            return new Outcome(Status.OK, part.shown(reply.body().toJsonObject()));
        } catch (DecodeException | NullPointerException | ClassCastException notWhatWasAgreed) {
            return UNAVAILABLE;
        }
    }

    /** Whether there is no more to be had for now. */
    boolean isWhole() {
        return status == Status.OK || status == Status.NOT_APPLICABLE;
    }

    JsonObject json(String source) {
        return new JsonObject()
                .put("status", status.name())
                .put("source", source)
                .put("data", data);
    }
}
