package fr.maillage.gateway.contract;

import fr.maillage.gateway.page.Content;
import fr.maillage.gateway.page.Page;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@code /openapi.json} and {@code /openapi/<service>.json}. */
@ApplicationScoped
class ContractPages implements Page {

    private static final String MERGED = "/openapi.json";
    private static final String PREFIX = "/openapi/";
    private static final String SUFFIX = ".json";

    private final Contracts contracts;

    ContractPages(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(MERGED) || (path.startsWith(PREFIX) && path.endsWith(SUFFIX));
    }

    @Override
    public void answer(RoutingContext context, String path) {
        find(path)
                .ifPresentOrElse(
                        contract -> contract.send(context),
                        () -> Answers.send(Answers.ofStatus(404, context), context));
    }

    private Optional<Content> find(String path) {
        if (path.equals(MERGED)) {
            return Optional.of(contracts.merged());
        }
        return contracts.find(path.substring(PREFIX.length(), path.length() - SUFFIX.length()));
    }
}
