package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;

import fr.maillage.premises.premises.SampleRooms;
import java.util.Map;
import java.util.UUID;

/** Premises and units to lease. */
public final class LeasedRooms {

    private LeasedRooms() {}

    public static String premises(String organization) {
        return SampleRooms.fresh().rooms(1).enter(organization);
    }

    /** Ones that are only planned. */
    static String planned(String organization) {
        return SampleRooms.fresh()
                .ofAnOperation(organization)
                .units(Map.of("name", "A", "areaM2", 30, "state", "PLANNED"))
                .enter(organization);
    }

    public static String unit(String organization, String premises) {
        return made(
                officer(organization),
                "/premises/" + premises + "/units",
                SampleRooms.unit("Cellule " + UUID.randomUUID(), 50));
    }
}
