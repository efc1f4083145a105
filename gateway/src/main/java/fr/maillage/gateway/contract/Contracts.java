package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.page.Bundled;
import fr.maillage.gateway.rights.Operations;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bundled contracts of the services that have a route, read once at start. */
@ApplicationScoped
class Contracts {

    private final String issuer;
    private final String server;
    private final String version;
    private final ShownContract merged;
    private final Map<String, ShownContract> byService = new HashMap<>();
    private final Operations operations;
    private final Map<String, ProblemEntry> problems = new TreeMap<>();

    Contracts(
            Routes routes,
            GatewayConfig config,
            @ConfigProperty(name = "maillage.oidc.issuer") String issuer,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.issuer = issuer;
        this.server = config.publicUrl().map(Object::toString).orElse("/");
        this.version = version;
        var contracts = new TreeMap<String, ObjectNode>();
        for (Route route : routes.all()) {
            Bundled.find("contracts/" + route.service() + ".yaml")
                    .ifPresent(bytes -> contracts.put(route.service(), read(route.service(), bytes)));
        }
        contracts.forEach((service, contract) -> byService.put(
                service, new ShownContract(merge(Map.of(service, contract)).result(), routes.services())));
        ObjectNode all = merge(contracts).addOwn(own()).result();
        this.merged = new ShownContract(all, routes.services());
        this.operations = Operations.of(all, routes.services());
        Arrays.stream(StandardProblem.values()).map(ProblemEntry::of).forEach(code -> problems.put(code.code(), code));
        all.path(ProblemEntry.EXTENSION)
                .forEach(code -> problems.putIfAbsent(code.path("code").asText(), ProblemEntry.of(code)));
    }

    ShownContract merged() {
        return merged;
    }

    Optional<ShownContract> find(String service) {
        return Optional.ofNullable(byService.get(service));
    }

    /** What all of them describe. */
    @Produces
    @Singleton
    Operations operations() {
        return operations;
    }

    /** Every code of the gateway and the services, by code. */
    Map<String, ProblemEntry> problems() {
        return problems;
    }

    /** What the gateway answers itself. */
    static ObjectNode own() {
        return read("gateway", Bundled.get("own/gateway.yaml"));
    }

    private ContractMerge merge(Map<String, ObjectNode> contracts) {
        var merge = new ContractMerge(new Login(issuer), server, version);
        contracts.forEach(merge::add);
        return merge;
    }

    private static ObjectNode read(String service, byte[] yaml) {
        try {
            return (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException malformed) {
            throw new UncheckedIOException("contract of " + service + " is not YAML", malformed);
        }
    }
}
