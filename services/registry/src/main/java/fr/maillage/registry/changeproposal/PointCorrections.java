package fr.maillage.registry.changeproposal;

import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.ProposedChange;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.geocode.LocationService;
import fr.maillage.registry.geocode.domain.PlacedObject;
import fr.maillage.registry.geocode.store.PlacedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts a point of reference data where the operator accepted that it is; kept by later files and geocoding. */
@ApplicationScoped
class PointCorrections {

    private final LocationService locations;
    private final PlacedObjects objects;

    PointCorrections(LocationService locations, PlacedObjects objects) {
        this.locations = locations;
        this.objects = objects;
    }

    /** In the transaction at hand, under the operator's name. False when the object has no point of its own. */
    boolean correct(Proposal accepted, ProposedChange change, Point point, String by) {
        String reason = "change-proposal " + accepted.id();
        if (change.objectType() == ObjectType.STRUCTURE) {
            PlacedObject before = locations.structure(change.objectId());
            locations.setStructure(before, point.lat(), point.lon(), reason, by);
            return true;
        }
        if (change.objectType() == ObjectType.ACTIVITY) {
            UUID activity = UUID.fromString(change.objectId());
            String person = objects.professionalOf(activity).orElseThrow();
            locations.setActivity(person, locations.activity(person, activity), point.lat(), point.lon(), reason, by);
            return true;
        }
        return false;
    }
}
