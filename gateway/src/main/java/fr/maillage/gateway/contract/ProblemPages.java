package fr.maillage.gateway.contract;

import fr.maillage.gateway.page.Page;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** {@code /problems/{code}}, where the {@code type} of every problem leads, and the list of all at {@code /problems}. */
@ApplicationScoped
class ProblemPages implements Page {

    private static final String LIST = "/problems";
    private static final String PREFIX = LIST + "/";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Contracts contracts;

    ProblemPages(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(LIST) || path.startsWith(PREFIX);
    }

    @Override
    public void answer(RoutingContext context, String path) {
        Language language = Language.preferred(context.request().getHeader("Accept-Language"));
        boolean html = prefersHtml(context.request().getHeader("Accept"));
        if (path.equals(LIST)) {
            var all = contracts.problems().values();
            send(context, language, html ? ProblemHtml.list(all, language) : list(language), html);
            return;
        }
        ProblemEntry problem = contracts.problems().get(path.substring(PREFIX.length()));
        if (problem == null) {
            Answers.send(Answers.ofStatus(404, context), context);
        } else {
            send(
                    context,
                    language,
                    html
                            ? ProblemHtml.page(problem, language)
                            : json(problem, language).encode(),
                    html);
        }
    }

    private String list(Language language) {
        var items = new JsonArray();
        contracts.problems().values().forEach(problem -> items.add(json(problem, language)));
        return new JsonObject().put("items", items).encode();
    }

    private static JsonObject json(ProblemEntry problem, Language language) {
        return new JsonObject()
                .put("type", PREFIX + problem.code())
                .put("code", problem.code())
                .put("status", problem.status())
                .put("title", problem.title().in(language))
                .put("explanation", problem.explanation().in(language))
                .put("services", new JsonArray(problem.services()));
    }

    private static void send(RoutingContext context, Language language, String body, boolean html) {
        context.request().resume();
        HttpServerResponse response = context.response();
        if (html) {
            response.putHeader("Content-Security-Policy", POLICY);
        }
        response.putHeader("Content-Type", html ? "text/html; charset=utf-8" : "application/json")
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "public, max-age=300")
                .putHeader("Vary", "Accept, Accept-Language, Origin")
                .end(body);
    }

    /** A browser names HTML; a program names JSON, or nothing in particular. */
    private static boolean prefersHtml(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
