package fr.maillage.platform.http.refusal;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What Vert.x refuses before or beside JAX-RS: its empty or HTML bodies become problems. */
@ApplicationScoped
class RouterRefusals {

    private static final int[] STATUSES = {400, 404, 405, 406, 408, 413, 414, 415, 431};

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> Answers.send(Statuses.problem(status, context), context));
        }
    }
}
