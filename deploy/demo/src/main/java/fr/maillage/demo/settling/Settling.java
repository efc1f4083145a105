package fr.maillage.demo.settling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.people.Town;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/**
 * What one tenant has entered: rooms and requests of its towns by their size, and in the largest one an operation that will
 * deliver a health house, and a head lease in the manner of Angers.
 */
public final class Settling implements Closeable {
    private static final String BASE = "/api/premises/v1/";
    private static final int INHABITANTS_A_ROOM = 9_000;
    private static final int INHABITANTS_A_REQUEST = 6_000;
    private static final int MOST_IN_A_TOWN = 14;
    private static final int DELIVERY_MONTHS = 38;

    private final Script script;
    private final Rooms rooms;
    private final Wishes wishes;
    private final long seed;
    private final String centre;

    /** @param centre code of the largest commune */
    public Settling(Path file, long seed, String centre) {
        this.script = new Script(file);
        this.rooms = new Rooms(seed);
        this.wishes = new Wishes(seed);
        this.seed = seed;
        this.centre = centre;
    }

    public void town(Town town) {
        Draw draw = Draw.of(seed, "settling", town.commune().code());
        int inhabitants = town.commune().population();
        int offered = Math.min(MOST_IN_A_TOWN, draw.count((double) inhabitants / INHABITANTS_A_ROOM));
        List<Rooms.Sort> sorts = List.of(Rooms.Sort.values());
        for (int i = 0; i < offered; i++) {
            script.post("", BASE + "premises", rooms.of(sorts.get((i + draw.below(2)) % sorts.size()), town.book(), i));
        }
        int asked = Math.min(2 * MOST_IN_A_TOWN, draw.count((double) inhabitants / INHABITANTS_A_REQUEST));
        for (int i = 0; i < asked; i++) {
            request(town, i, draw);
        }
        if (town.commune().code().equals(centre)) {
            operation(town);
            lease(town);
        }
    }

    private void request(Town town, int rank, Draw draw) {
        String name = "request-" + town.commune().code() + "-" + rank;
        script.post(name, BASE + "requests", wishes.of(town.commune(), rank));
        if (draw.chance(0.7)) {
            move(name, Script.body().put("to", "QUALIFIED"));
        }
        if (draw.chance(0.1)) {
            move(name, Script.body().put("to", "WITHDRAWN").put("reason", "NO_SUITABLE_ROOM"));
        }
    }

    private void move(String request, ObjectNode step) {
        script.move(request, BASE + "requests/" + Script.kept(request, "/id") + "/transitions", step);
    }

    private void operation(Town town) {
        ObjectNode body = Script.body();
        body.put("name", "Renouvellement urbain, " + town.commune().name() + " (démo)");
        body.put("type", "URBAN_RENEWAL").put("communeCode", town.commune().municipality());
        body.put("decisionOn", Script.inMonths(-14)).put("expectedNewResidents", 2_500);
        body.put("reservedCareAreaM2", 450);
        body.putArray("phases")
                .addObject()
                .put("name", "Tranche 1")
                .put("deliveryOn", Script.inMonths(DELIVERY_MONTHS))
                .put("confidence", "LIKELY")
                .put("residents", 2_500)
                .put("careAreaM2", 450)
                .put("delivered", false);
        script.post("operation", BASE + "planned-operations", body);
        script.post(
                "", BASE + "premises", rooms.planned(town.book(), Script.kept("operation", "/id"), DELIVERY_MONTHS));
    }

    /** 650 m² leased, 450 sublet, 200 kept; one unit is let, the others wait. */
    private void lease(Town town) {
        ObjectNode room = rooms.whole(town.book());
        script.post("whole", BASE + "premises", room);
        script.post("lease", BASE + "leases", Leases.head(Script.kept("whole", "/id")));
        script.post(
                "sublease",
                BASE + "leases/" + Script.kept("lease", "/id") + "/subleases",
                Leases.sublease(Rooms.WHOLE_UNITS));
        script.post(
                "",
                BASE + "leases/" + Script.kept("lease", "/id") + "/occupancies",
                Leases.occupancy(Script.kept("whole", "/units/0/id")));
    }

    public long calls() {
        return script.calls();
    }

    @Override
    public void close() {
        script.close();
    }
}
