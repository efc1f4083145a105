package fr.maillage.gateway.limit;

import fr.maillage.gateway.caller.CallerAddress;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Lets a request through while its caller has allowance left, tells how much, and answers 429 otherwise. */
@ApplicationScoped
public class RateGate {

    private final Vertx vertx;
    private final Tiers tiers;
    private final Buckets buckets;
    private final CallerAddress addresses;

    RateGate(Vertx vertx, Tiers tiers, Buckets buckets, CallerAddress addresses) {
        this.vertx = vertx;
        this.tiers = tiers;
        this.buckets = buckets;
        this.addresses = addresses;
    }

    /** By the client the token was issued to: all its tokens, and all the people behind it, share one allowance. */
    public void pass(RoutingContext context, JsonWebToken token, Kind kind, Runnable admitted) {
        String client = client(token);
        Policy policy = tiers.ofClient(client, text(token.getClaim("tier")), kind);
        take(context, "client " + client, policy, admitted);
    }

    /** By network address: no token, or one that is not worth anything. */
    public void passStranger(RoutingContext context, Kind kind, Runnable admitted) {
        take(context, "address " + addresses.block(context.request()), tiers.ofStrangers(kind), admitted);
    }

    private void take(RoutingContext context, String caller, Policy policy, Runnable admitted) {
        Future<ConsumptionProbe> counted = buckets.take(caller, policy);
        if (counted.succeeded()) {
            decide(context, policy, counted.result(), admitted);
            return;
        }
        Context eventLoop = vertx.getOrCreateContext();
        counted.onComplete(
                probe -> eventLoop.runOnContext(ignored -> decide(context, policy, probe.result(), admitted)));
    }

    private static void decide(RoutingContext context, Policy policy, ConsumptionProbe probe, Runnable admitted) {
        HttpServerResponse response = context.response();
        long reset = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        response.putHeader("RateLimit-Policy", policy.header());
        response.putHeader(
                "RateLimit", '"' + policy.name() + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(reset));
        if (probe.isConsumed()) {
            admitted.run();
        } else {
            Answers.send(refusal(policy, Duration.ofNanos(probe.getNanosToWaitForRefill())), context);
        }
    }

    private static Problem refusal(Policy policy, Duration wait) {
        long requests = policy.rate().requests();
        long window = policy.rate().period().toSeconds();
        return Problem.of(
                        StandardProblem.TOO_MANY_REQUESTS,
                        "Limite « " + policy.name() + " » atteinte : " + requests + " requêtes par " + window + " s.",
                        "Limit \"" + policy.name() + "\" reached: " + requests + " requests per " + window + " s.")
                .retryAfter(wait);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    private static String client(JsonWebToken token) {
        String party = text(token.getClaim("azp"));
        String client = party == null ? text(token.getClaim("client_id")) : party;
        return client == null ? "of " + token.getSubject() : client;
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim == null ? null : claim.toString();
    }
}
