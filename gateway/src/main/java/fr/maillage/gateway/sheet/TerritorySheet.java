package fr.maillage.gateway.sheet;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.forward.Inquiry;
import fr.maillage.gateway.forward.Inquiry.Reply;
import fr.maillage.gateway.resilience.Deadline;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code GET /api/territory-sheet/v1/{level}/{code}}. A territory that the registry does not know, or cannot read, is
 * answered as the registry answers it; everything else is a sheet, each part with its own status.
 */
@ApplicationScoped
public class TerritorySheet {

    private static final String PREFIX = "/api/territory-sheet/";
    private static final Text NO_PARAMETER = Text.of("La fiche n’a pas de paramètre.", "The sheet has no parameter.");

    private final Inquiry inquiry;
    private final Duration longest;

    TerritorySheet(Inquiry inquiry, GatewayConfig config) {
        this.inquiry = inquiry;
        this.longest = config.sheetTimeout();
    }

    public boolean isAt(String path) {
        return path.startsWith(PREFIX);
    }

    /** For a caller whose token names at least one of the services, {@code audience}. */
    public void answer(RoutingContext context, String path, Set<String> audience) {
        context.request().resume();
        Place place = Place.find(path).orElse(null);
        if (place == null) {
            Answers.send(Answers.ofStatus(404, context), context);
            return;
        }
        String query = context.request().query();
        if (query != null && !query.isEmpty()) {
            Answers.send(Problem.of(StandardProblem.UNKNOWN_PARAMETER, NO_PARAMETER), context);
            return;
        }
        Duration patience;
        try {
            patience = Deadline.of(context.request().getHeader(Deadline.HEADER), longest);
        } catch (Problem unreadable) {
            Answers.send(unreadable, context);
            return;
        }
        compose(context, place, audience, patience);
    }

    private void compose(RoutingContext context, Place place, Set<String> audience, Duration patience) {
        Map<Part, Future<Reply>> asked = new EnumMap<>(Part.class);
        Map<Part, Outcome> known = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (!inquiry.isOffered(part.service())) {
                known.put(part, Outcome.NOT_YET);
            } else if (!audience.contains(part.service())) {
                known.put(part, Outcome.FORBIDDEN);
            } else {
                asked.put(part, inquiry.get(context, part.service(), part.question(place), patience));
            }
        }
        Future.join(List.copyOf(asked.values())).onComplete(done -> {
            Future<Reply> territory = asked.get(Part.TERRITORY);
            if (territory != null && territory.succeeded() && isRefused(territory.result())) {
                relay(context, territory.result());
            } else {
                asked.forEach((part, reply) ->
                        known.put(part, reply.succeeded() ? Outcome.of(part, reply.result()) : Outcome.UNAVAILABLE));
                send(context, place, known);
            }
        });
    }

    private static boolean isRefused(Reply reply) {
        return reply.status() == 400 || reply.status() == 404;
    }

    private static void relay(RoutingContext context, Reply reply) {
        context.response()
                .setStatusCode(reply.status())
                .putHeader("Content-Type", reply.type())
                .putHeader("Cache-Control", "no-store")
                .end(reply.body());
    }

    private static void send(RoutingContext context, Place place, Map<Part, Outcome> outcomes) {
        var parts = new JsonObject();
        outcomes.forEach((part, outcome) -> parts.put(part.label(), outcome.json(part.source(place))));
        boolean complete = outcomes.values().stream().allMatch(Outcome::isWhole);
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("id", place.id())
                        .put("complete", complete)
                        .put("parts", parts)
                        .encode());
    }
}
