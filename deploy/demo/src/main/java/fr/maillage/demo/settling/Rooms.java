package fr.maillage.demo.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.demo.address.AddressBook;
import fr.maillage.demo.address.House;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Bodies of rooms: each sort of them that a health officer knows, at a house of the town. */
final class Rooms {
    private static final int FEWEST_UNITS = 2;

    private static final int NURSERY_MONTHS = 18;

    /** Of the whole building that is leased as one. */
    static final int WHOLE_UNITS = 6;

    static final int WHOLE_UNIT_AREA = 60;

    private final long seed;

    Rooms(long seed) {
        this.seed = seed;
    }

    /** Sorts of rooms, in the proportions in which they turn up. */
    enum Sort {
        SOCIAL_LANDLORD("Rez-de-chaussée", "SOCIAL_LANDLORD", "LEASE", "COMPLIANT", 0, 95),
        FORMER_PRACTICE("Cabinet à reprendre", "PROFESSIONALS", "LEASE", "NON_COMPLIANT", 5, 130),
        HEALTH_HOUSE("Maison de santé", "CITY", "SUBLEASE", "COMPLIANT", 3, 110),
        PRIVATE("Local commercial", "PRIVATE_LANDLORD", "LEASE", "COMPLIANT", 1, 165),
        NURSERY("Pépinière", "EPCI", "TEMPORARY_PROVISION", "COMPLIANT", 1, 0),
        WORKS("Local en travaux", "PUBLIC_HOUSING_OFFICE", "LEASE", "PLANNED_WORKS", 7, 90),
        FOR_SALE("Plateau à vendre", "DEVELOPER", "PURCHASE", "COMPLIANT", 5, 0);

        /** Who leaves is still there; what is not accessible cannot be offered. */
        private String state() {
            return switch (this) {
                case WORKS -> "UNDER_CONSTRUCTION";
                case FORMER_PRACTICE -> "OCCUPIED";
                case SOCIAL_LANDLORD, HEALTH_HOUSE, PRIVATE, NURSERY, FOR_SALE -> "AVAILABLE";
            };
        }

        private final String word;
        private final String owner;
        private final String tenure;
        private final String access;
        private final int months;
        private final int rent;

        Sort(String word, String owner, String tenure, String access, int months, int rent) {
            this.word = word;
            this.owner = owner;
            this.tenure = tenure;
            this.access = access;
            this.months = months;
            this.rent = rent;
        }
    }

    ObjectNode of(Sort sort, AddressBook book, int rank) {
        Draw draw = Draw.of(seed, "rooms-" + rank, book.commune().code());
        House house = book.house(draw);
        ObjectNode body = Script.body();
        body.put("name", sort.word + " " + house.street().name() + " (démo)");
        place(body, book, house);
        int units = sort == Sort.HEALTH_HOUSE ? 6 : FEWEST_UNITS + draw.below(3);
        int area = 18 + draw.below(14);
        int common = 20 + draw.below(30);
        ObjectNode surface = body.putObject("surface");
        surface.put("totalAreaM2", units * area + common)
                .put("areaPerPracticeM2", area)
                .put("commonAreaM2", common);
        surface.put("extensionPossible", draw.chance(0.3));
        terms(body, sort, draw);
        access(body, sort);
        availability(body, sort, draw);
        services(body, sort, draw);
        around(body, draw);
        ArrayNode cells = body.putArray("units");
        for (int i = 1; i <= units; i++) {
            ObjectNode unit = cells.addObject()
                    .put("name", "Cabinet " + i)
                    .put("areaM2", area)
                    .put("floor", 0);
            unit.put("kind", "CONSULTING_ROOM").put("waterPoint", true);
            unit.put("naturalLight", draw.chance(0.8)).put("soundproofing", draw.chance(0.6));
            unit.put("state", sort.state());
        }
        return body;
    }

    /** What an operation will deliver. */
    ObjectNode planned(AddressBook book, String operation, int months) {
        ObjectNode body = of(Sort.HEALTH_HOUSE, book, 90);
        body.put("name", "Pôle de santé à livrer, " + book.commune().name() + " (démo)");
        body.put("plannedOperationId", operation);
        body.putObject("availability").put("from", Script.inMonths(months)).put("confidence", "LIKELY");
        body.withArray("units").forEach(unit -> ((ObjectNode) unit).put("state", "PLANNED"));
        return body;
    }

    /** 650 m², of one landlord who wants one tenant. */
    ObjectNode whole(AddressBook book) {
        ObjectNode body = of(Sort.HEALTH_HOUSE, book, 91);
        body.put("name", "Pôle santé en location principale, " + book.commune().name() + " (démo)");
        body.putObject("surface").put("totalAreaM2", 650).put("cityReservedAreaM2", 200);
        body.putObject("owner").put("type", "SOCIAL_LANDLORD");
        body.withObject("/terms").put("tenure", "LEASE").put("singleTenantRequired", true);
        body.putObject("availability").put("from", Script.inMonths(-12)).put("confidence", "CONFIRMED");
        ArrayNode cells = body.putArray("units");
        for (int i = 1; i <= WHOLE_UNITS; i++) {
            cells.addObject()
                    .put("name", "Cellule " + i)
                    .put("areaM2", WHOLE_UNIT_AREA)
                    .put("kind", "CONSULTING_ROOM")
                    .put("state", "AVAILABLE");
        }
        return body;
    }

    private static void place(ObjectNode body, AddressBook book, House house) {
        String number = house.number() + (house.repeat().isEmpty() ? "" : " " + house.repeat());
        body.putObject("address")
                .put("line", number + " " + house.street().name())
                .put("postcode", house.street().postcode())
                .put("communeCode", book.commune().municipality());
        Plane plane = Plane.of(book.commune().department());
        Point point = house.point();
        body.putObject("location")
                .put("lat", degrees(plane.latitude(point.y())))
                .put("lon", degrees(plane.longitude(point.x())));
    }

    private static void terms(ObjectNode body, Sort sort, Draw draw) {
        ObjectNode owner = body.putObject("owner").put("type", sort.owner);
        if (sort == Sort.SOCIAL_LANDLORD
                && body.at("/address/communeCode").asText().startsWith("31")) {
            owner.put("organization", "bailleur-toulouse");
        }
        ObjectNode terms = body.putObject("terms").put("tenure", sort.tenure);
        if (sort.rent > 0) {
            money(terms, "rentPerM2", sort.rent + draw.below(40));
            money(terms, "chargesPerM2", 20 + draw.below(15));
        }
        if (sort == Sort.FOR_SALE) {
            money(terms, "purchasePrice", 180_000 + 1_000 * draw.below(200));
        }
        terms.put("moderateRent", sort == Sort.SOCIAL_LANDLORD).put("rentPaidByCity", sort == Sort.NURSERY);
    }

    private static void access(ObjectNode body, Sort sort) {
        ObjectNode access = body.putObject("accessibility").put("status", sort.access);
        access.put("publicAccess", true).put("erpCategory", 5).put("erpType", "U");
        if (sort == Sort.WORKS) {
            access.put("worksPlannedFor", Script.inMonths(4));
        }
        ArrayNode measures = access.putArray("measures");
        measures.addObject().put("item", "DOOR_WIDTH").put("value", sort == Sort.FORMER_PRACTICE ? 0.70 : 0.90);
    }

    private static void availability(ObjectNode body, Sort sort, Draw draw) {
        int from = sort.months + draw.below(3);
        ObjectNode availability = body.putObject("availability").put("from", Script.inMonths(from));
        availability.put("confidence", sort.months > 3 ? "LIKELY" : "CONFIRMED");
        if (sort == Sort.NURSERY) {
            availability.put("to", Script.inMonths(from + NURSERY_MONTHS));
        }
    }

    private static void services(ObjectNode body, Sort sort, Draw draw) {
        ArrayNode services = body.putArray("services");
        if (sort == Sort.HEALTH_HOUSE || draw.chance(0.3)) {
            services.add("SECRETARIAT");
        }
        if (draw.chance(0.5)) {
            services.add("CLEANING");
        }
    }

    private static void around(ObjectNode body, Draw draw) {
        ObjectNode around = body.putObject("surroundings");
        around.putArray("transportStops").add(draw.of(List.of("Arrêt Mairie", "Arrêt Église", "Arrêt Marché")));
        around.put("parking", draw.chance(0.6)).put("homeVisitParkingScheme", draw.chance(0.4));
    }

    static void money(ObjectNode parent, String name, int euros) {
        parent.putObject(name).put("amount", new BigDecimal(euros).setScale(2)).put("currency", "EUR");
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }
}
