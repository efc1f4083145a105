package fr.maillage.registry.geocode;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.geocode.Stamper.Stamp;
import fr.maillage.registry.geocode.domain.Correction;
import fr.maillage.registry.geocode.domain.PlacedObject;
import fr.maillage.registry.geocode.store.PlacedObjects;
import fr.maillage.registry.geocode.store.Subject;
import fr.maillage.registry.geography.domain.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Points set by hand: kept by every later file and every run, until they are given back. */
@ApplicationScoped
@Transactional
public class LocationService {

    private static final EventType STRUCTURE =
            EventType.of("fr.maillage.registry.structure.located.v1").count("version");
    private static final EventType ACTIVITY = EventType.of("fr.maillage.registry.professional.located.v1")
            .count("version")
            .identifier("activityId");

    private final PlacedObjects objects;
    private final Stamper stamper;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    LocationService(PlacedObjects objects, Stamper stamper, Audit audit, Events events, Clock clock) {
        this.objects = objects;
        this.stamper = stamper;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public PlacedObject structure(String id) {
        return objects.structure(id)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.STRUCTURE_NOT_FOUND,
                        "Aucune structure %s.".formatted(id),
                        "No structure %s.".formatted(id)));
    }

    public PlacedObject activity(String professional, UUID id) {
        return objects.activity(professional, id)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.ACTIVITY_NOT_FOUND,
                        "Aucune activité %s de %s.".formatted(id, professional),
                        "No activity %s of %s.".formatted(id, professional)));
    }

    public PlacedObject setStructure(PlacedObject before, double latitude, double longitude, String reason, String by) {
        set(Subject.STRUCTURES, before, latitude, longitude, reason, by);
        PlacedObject after = structure(before.id());
        told(
                NewEvent.ofReference(STRUCTURE, "structure", before.id()).with("version", after.version()),
                "structure",
                before);
        return after;
    }

    public PlacedObject setActivity(
            String professional, PlacedObject before, double latitude, double longitude, String reason, String by) {
        set(Subject.ACTIVITIES, before, latitude, longitude, reason, by);
        PlacedObject after = activity(professional, UUID.fromString(before.id()));
        tellActivity(professional, after);
        return after;
    }

    /** The machine may place it again: at the next run, from the same address. */
    public void giveBackStructure(PlacedObject before, String reason, String by) {
        giveBack(Subject.STRUCTURES, before, reason, by);
        told(
                NewEvent.ofReference(STRUCTURE, "structure", before.id()).with("version", before.version() + 1),
                "structure",
                before);
    }

    public void giveBackActivity(String professional, PlacedObject before, String reason, String by) {
        giveBack(Subject.ACTIVITIES, before, reason, by);
        tellActivity(professional, activity(professional, UUID.fromString(before.id())));
    }

    private void tellActivity(String professional, PlacedObject after) {
        NewEvent event = NewEvent.ofReference(ACTIVITY, "professional", professional)
                .with("version", after.version())
                .with("activityId", after.id());
        told(event, "activity", after);
    }

    private void told(NewEvent event, String type, PlacedObject object) {
        events.publish(event);
        audit.granted(new Access("location.correct", type, List.of(object.id()), FieldClass.PROFESSIONAL, ""));
    }

    private void set(
            Subject subject, PlacedObject before, double latitude, double longitude, String reason, String by) {
        if (Arrays.stream(Projection.values()).noneMatch(area -> area.covers(latitude, longitude))) {
            throw Problem.of(
                    RegistryProblem.LOCATION_REFUSED,
                    "Le point (%s, %s) n'est dans aucun territoire français connu.".formatted(latitude, longitude),
                    "The point (%s, %s) is in no known French territory.".formatted(latitude, longitude));
        }
        Stamp stamp = stamper.stampOf(latitude, longitude, before.commune());
        Correction correction = new Correction(latitude, longitude, reason, by, now());
        if (!objects.set(subject, before, correction, stamp.iris(), stamp.qpv())) {
            throw stale(before);
        }
    }

    private void giveBack(Subject subject, PlacedObject before, String reason, String by) {
        if (!before.isManual()) {
            throw Problem.of(
                    RegistryProblem.LOCATION_NOT_MANUAL,
                    "Le point de %s n'a pas été placé à la main.".formatted(before.id()),
                    "The point of %s was not set by hand.".formatted(before.id()));
        }
        if (!objects.giveBack(subject, before, reason, by, now())) {
            throw stale(before);
        }
    }

    private static Problem stale(PlacedObject before) {
        return Problem.of(
                RegistryProblem.LOCATION_CHANGED,
                "%s a changé entre-temps : relisez son point.".formatted(before.id()),
                "%s has changed meanwhile: read its point again.".formatted(before.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
