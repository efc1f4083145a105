package fr.maillage.premises.lease;

import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lease of Angers as callers write it: 650 m² leased, 200 kept, one tenant wanted. */
final class SampleLeases {

    static final String PATH = "/leases";

    private SampleLeases() {}

    static Map<String, Object> euros(double amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** For an organization that has the premises. */
    static Map<String, Object> body(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("reference", "BAIL-" + UUID.randomUUID());
        body.put("premisesId", LeasedRooms.premises(organization));
        body.put("landlord", Map.of("kind", "SOCIAL_LANDLORD", "name", "Habitat 49"));
        body.put("singleTenantRequired", true);
        body.put("leadTenant", Map.of("kind", "CITY", "name", "Ville d'Angers"));
        body.put("tenure", "LEASE");
        body.put("from", "2024-01-01");
        body.put("leasedAreaM2", 650);
        body.put("keptAreaM2", 200);
        body.put(
                "rents",
                List.of(Map.of("from", "2024-01-01", "monthlyRent", euros(7800), "monthlyCharges", euros(650))));
        body.put("vacancyRule", "FIRST_LETTING");
        body.put("publicDomain", false);
        return body;
    }

    static Map<String, Object> body(String organization, Map<String, ?> changes) {
        Map<String, Object> body = body(organization);
        body.putAll(changes);
        return body;
    }

    static String signed(String organization) {
        return signed(organization, Map.of());
    }

    static String signed(String organization, Map<String, ?> changes) {
        String id = made(officer(organization), PATH, body(organization, changes));
        Response signed = transition("health-officer", organization, PATH + "/" + id, Map.of("to", "SIGNED"));
        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        return id;
    }

    /** The premises of a lease. */
    static String premisesOf(String organization, String lease) {
        return get(officer(organization), PATH + "/" + lease).getString("premisesId");
    }

    static Map<String, Object> sublease(double area, String... unitsAndAreas) {
        Map<String, Object> body = new HashMap<>();
        body.put("subtenant", Map.of("kind", "ASSOCIATION", "name", "Pôle de santé"));
        body.put("areaM2", area);
        List<Map<String, Object>> units = new ArrayList<>();
        for (int i = 0; i < unitsAndAreas.length; i += 2) {
            units.add(Map.of("unitId", unitsAndAreas[i], "areaM2", Double.parseDouble(unitsAndAreas[i + 1])));
        }
        body.put("units", units);
        body.put("from", "2024-01-01");
        return body;
    }
}
