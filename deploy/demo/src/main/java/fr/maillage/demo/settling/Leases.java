package fr.maillage.demo.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of a lease as Angers has it: the city leases the whole, keeps a part, sublets the rest to an association. */
final class Leases {
    private static final int SINCE = -12;

    private Leases() {}

    static ObjectNode head(String premises) {
        ObjectNode body = Script.body();
        body.put("reference", "BAIL-DEMO-1").put("premisesId", premises);
        body.putObject("landlord").put("kind", "SOCIAL_LANDLORD").put("name", "Bailleur social (démo)");
        body.put("singleTenantRequired", true);
        body.putObject("leadTenant").put("kind", "CITY").put("name", "La collectivité (démo)");
        body.put("tenure", "LEASE").put("from", Script.inMonths(SINCE));
        body.put("leasedAreaM2", 650).put("keptAreaM2", 200);
        ObjectNode rent = body.putArray("rents").addObject().put("from", Script.inMonths(SINCE));
        Rooms.money(rent, "monthlyRent", 5_200);
        Rooms.money(rent, "monthlyCharges", 900);
        body.put("vacancyRule", "FIRST_LETTING").put("publicDomain", false);
        return body;
    }

    static ObjectNode sublease(int units) {
        ObjectNode body = Script.body();
        body.putObject("subtenant").put("kind", "ASSOCIATION").put("name", "Association Pôle de santé (démo)");
        body.put("areaM2", 450).put("from", Script.inMonths(SINCE));
        ArrayNode cells = body.putArray("units");
        for (int i = 0; i < units; i++) {
            cells.addObject()
                    .put("unitId", Script.kept("whole", "/units/" + i + "/id"))
                    .put("areaM2", Rooms.WHOLE_UNIT_AREA);
        }
        Rooms.money(body, "monthlyRent", 3_000);
        Rooms.money(body, "marketMonthlyRent", 3_900);
        return body.put("marketSource", "Estimation fictive (démo)");
    }

    static ObjectNode occupancy(String unit) {
        return Script.body()
                .put("unitId", unit)
                .put("occupantKind", "PROFESSIONAL")
                .put("from", Script.inMonths(SINCE + 3));
    }
}
