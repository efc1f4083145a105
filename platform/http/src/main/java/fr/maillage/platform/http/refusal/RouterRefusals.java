package fr.maillage.platform.http.refusal;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What Vert.x refuses or fails at before or beside JAX-RS: its empty or HTML bodies become problems. The handler of
 * Quarkus, which comes last, would log the address with its query.
 */
@ApplicationScoped
class RouterRefusals {

    private static final int[] STATUSES = {400, 404, 405, 406, 408, 413, 414, 415, 431};
    private static final int BEFORE_QUARKUS = Integer.MAX_VALUE - 1;

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> Answers.send(Statuses.problem(status, context), context));
        }
        router.route().order(BEFORE_QUARKUS).failureHandler(RouterRefusals::failed);
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null || (context.statusCode() >= 400 && context.statusCode() < 500)) {
            context.next();
            return;
        }
        Answers.send(ProblemMapper.problem(failure), context);
    }
}
