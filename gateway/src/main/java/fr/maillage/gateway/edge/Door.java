package fr.maillage.gateway.edge;

import fr.maillage.gateway.access.TokenGate;
import fr.maillage.gateway.forward.Forwarder;
import fr.maillage.gateway.limit.Kind;
import fr.maillage.gateway.limit.RateGate;
import fr.maillage.gateway.page.Page;
import fr.maillage.gateway.rights.RightsGate;
import fr.maillage.gateway.route.PathRule;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import fr.maillage.gateway.sheet.TerritorySheet;
import fr.maillage.gateway.usage.ClientUsage;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Meets every request and answers it: nothing is passed on to the routes a framework may have registered behind, so
 * what is not listed here does not exist from outside.
 */
@ApplicationScoped
class Door {

    private static final int AFTER_LIMITS = 500;
    private static final Set<HttpMethod> FOR_SERVICES = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Set<HttpMethod> FOR_PAGES = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Routes routes;
    private final TokenGate tokens;
    private final RateGate limits;
    private final RightsGate rights;
    private final Forwarder forwarder;
    private final TerritorySheet sheet;
    private final ClientUsage usage;
    private final List<Page> pages;

    Door(
            Routes routes,
            TokenGate tokens,
            RateGate limits,
            RightsGate rights,
            Forwarder forwarder,
            TerritorySheet sheet,
            ClientUsage usage,
            @All List<Page> pages) {
        this.sheet = sheet;
        this.usage = usage;
        this.routes = routes;
        this.tokens = tokens;
        this.limits = limits;
        this.rights = rights;
        this.forwarder = forwarder;
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, AFTER_LIMITS);
    }

    private void receive(RoutingContext context) {
        try {
            answer(context);
        } catch (RuntimeException unexpected) {
            Answers.send(Answers.unexpected(unexpected), context);
        }
    }

    private void answer(RoutingContext context) {
        context.request().pause();
        String uri = context.request().uri();
        Optional<Text> refused = PathRule.refusal(uri);
        if (refused.isPresent()) {
            Answers.send(Problem.of(StandardProblem.INVALID_PATH, refused.get()), context);
            return;
        }
        String path = PathRule.path(uri);
        Route route = routes.find(path);
        if (sheet.isAt(path)) {
            toSheet(context, path);
        } else if (route == null) {
            toPage(context, path);
        } else if (isAllowed(context, FOR_SERVICES)) {
            toService(context, route, path);
        }
    }

    private void toService(RoutingContext context, Route route, String path) {
        Kind kind = Kind.of(context.request(), path);
        tokens.check(
                context,
                route.audience(),
                token -> {
                    usage.count(context, token, route.service(), kind);
                    limits.pass(
                            context,
                            token,
                            kind,
                            () -> rights.pass(context, route, path, token, () -> forwarder.forward(context, route)));
                },
                problem -> limits.passStranger(context, kind, () -> Answers.send(problem, context)));
    }

    private void toSheet(RoutingContext context, String path) {
        if (!isAllowed(context, FOR_PAGES)) {
            return;
        }
        tokens.check(
                context,
                routes.services(),
                token -> limits.pass(context, token, Kind.READ, () -> sheet.answer(context, path, token.getAudience())),
                problem -> limits.passStranger(context, Kind.READ, () -> Answers.send(problem, context)));
    }

    private void toPage(RoutingContext context, String path) {
        for (Page page : pages) {
            if (page.isAt(path)) {
                if (!isAllowed(context, FOR_PAGES)) {
                    return;
                }
                if (page.isCounted(path)) {
                    counted(context, () -> page.answer(context, path));
                } else {
                    page.answer(context, path);
                }
                return;
            }
        }
        limits.passStranger(context, Kind.READ, () -> Answers.send(Answers.ofStatus(404, context), context));
    }

    private void counted(RoutingContext context, Runnable answer) {
        tokens.identify(context, token -> {
            if (token == null) {
                limits.passStranger(context, Kind.READ, answer);
            } else {
                limits.pass(context, token, Kind.READ, answer);
            }
        });
    }

    private static boolean isAllowed(RoutingContext context, Set<HttpMethod> methods) {
        if (methods.contains(context.request().method())) {
            return true;
        }
        String allow = String.join(
                ", ", methods.stream().map(HttpMethod::name).sorted().toList());
        Answers.send(Answers.ofStatus(405, context).header("Allow", allow), context);
        return false;
    }
}
