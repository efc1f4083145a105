package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The bytes of a problem: one writer for the services (JAX-RS) and the gateway (Vert.x), so that they never differ. */
public final class ProblemBody {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemBody() {}

    public static JsonObject of(Problem problem, Language language, String traceId) {
        var violations = new JsonArray();
        problem.violations().forEach(violation -> violations.add(violation.toJson(language)));
        return new JsonObject()
                .put("type", problem.code().type())
                .put("title", problem.code().title().in(language))
                .put("status", problem.code().status())
                .put("detail", problem.detail().in(language))
                .put("code", problem.code().code())
                .put("traceId", traceId)
                .put("violations", violations);
    }
}
