package fr.maillage.gateway.contract;

import fr.maillage.gateway.access.TokenGate;
import fr.maillage.gateway.page.Page;
import fr.maillage.gateway.rights.Grants;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /openapi.json} and {@code /openapi/<service>.json}: the whole contract for who shows no token, what the token
 * allows for who does; {@code ?shown=all} and {@code ?shown=mine} say which.
 */
@ApplicationScoped
class ContractPages implements Page {

    private static final String MERGED = "/openapi.json";
    private static final String PREFIX = "/openapi/";
    private static final String SUFFIX = ".json";
    private static final String SHOWN = "shown";

    private final Contracts contracts;
    private final TokenGate tokens;
    private final Vertx vertx;

    ContractPages(Contracts contracts, TokenGate tokens, Vertx vertx) {
        this.contracts = contracts;
        this.tokens = tokens;
        this.vertx = vertx;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(MERGED) || (path.startsWith(PREFIX) && path.endsWith(SUFFIX));
    }

    @Override
    public void answer(RoutingContext context, String path) {
        Optional<ShownContract> contract = find(path);
        String shown = context.request().getParam(SHOWN, "");
        if (contract.isEmpty()) {
            Answers.send(Answers.ofStatus(404, context), context);
            return;
        }
        switch (shown) {
            case "all" -> contract.get().whole().send(context);
            case "", "mine" ->
                tokens.identify(context, token -> {
                    if (token == null && shown.isEmpty()) {
                        contract.get().whole().send(context);
                    } else {
                        show(context, contract.get(), token == null ? null : Grants.of(token));
                    }
                });
            default -> Answers.send(unknown(shown), context);
        }
    }

    private void show(RoutingContext context, ShownContract contract, @Nullable Grants grants) {
        if (contract.isReady(grants)) {
            contract.allowedTo(grants).send(context);
            return;
        }
        vertx.executeBlocking(() -> contract.allowedTo(grants), false)
                .onSuccess(content -> content.send(context))
                .onFailure(failure -> Answers.send(Answers.unexpected(failure), context));
    }

    private Optional<ShownContract> find(String path) {
        if (path.equals(MERGED)) {
            return Optional.of(contracts.merged());
        }
        return contracts.find(path.substring(PREFIX.length(), path.length() - SUFFIX.length()));
    }

    private static Problem unknown(String shown) {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER,
                "shown (" + shown + ") : attendu all ou mine.",
                "shown (" + shown + "): expected all or mine.");
    }
}
