package fr.maillage.platform.http.export;

import fr.maillage.platform.http.export.ExportPlaces.Place;
import fr.maillage.platform.http.identity.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many exports an instance writes at a time, and how many of them for one client of one organization; the next is told
 * to come back (503), so that searches stay quick and callers who read slowly keep nobody else out.
 */
@ApplicationScoped
class ExportGate {

    private final ExportPlaces places;
    private final Caller caller;
    private final CurrentVertxRequest request;

    ExportGate(
            @ConfigProperty(name = "maillage.exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "maillage.exports.per-client", defaultValue = "2") int perClient,
            @ConfigProperty(name = "maillage.exports.longest", defaultValue = "PT30M") Duration longest,
            Clock clock,
            Caller caller,
            CurrentVertxRequest request) {
        this.places = new ExportPlaces(atOnce, perClient, longest, clock);
        this.caller = caller;
        this.request = request;
    }

    /** A place until it is closed, or until the request at hand has been answered in whatever way. */
    Place enter() {
        Place place = places.take(caller.client() + "/" + String.join(",", caller.organizations()));
        request.getCurrent().addEndHandler(_ -> place.close());
        return place;
    }
}
