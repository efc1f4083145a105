package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Premises that are right in every way, and what makes them others. */
public final class SampleRooms {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> body = new LinkedHashMap<>();

    private SampleRooms(String name) {
        body.put("name", name);
        body.put("address", Map.of("communeCode", "31555", "line", "12 rue des Lilas", "postcode", "31000"));
        body.put("location", Map.of("lat", 43.64, "lon", 1.49));
        body.put("surface", Map.of("totalAreaM2", 650, "cityReservedAreaM2", 200));
        body.put("accessibility", Map.of("status", "COMPLIANT"));
        body.put("owner", Map.of("type", "SOCIAL_LANDLORD"));
        body.put("terms", Map.of("tenure", "LEASE", "rentPerM2", euros("110.00"), "chargesPerM2", euros("25.00")));
        body.put("availability", Map.of("from", "2026-12-01", "confidence", "CONFIRMED"));
    }

    public static SampleRooms named(String name) {
        return new SampleRooms(name);
    }

    /** Of a name that nobody had before. */
    public static SampleRooms fresh() {
        return new SampleRooms("Local " + NUMBER.incrementAndGet());
    }

    public static Map<String, Object> euros(String amount) {
        return Map.of("amount", new java.math.BigDecimal(amount), "currency", "EUR");
    }

    public static Map<String, Object> unit(String name, int area) {
        return new LinkedHashMap<>(Map.of("name", name, "areaM2", area));
    }

    public SampleRooms with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    public SampleRooms without(String member) {
        body.remove(member);
        return this;
    }

    /** Of an operation that the organization plans. */
    public SampleRooms ofAnOperation(String organization) {
        return with("plannedOperationId", operation(organization));
    }

    /** An operation that the organization plans; the id. */
    static String operation(String organization) {
        return made(
                officer(organization),
                "/planned-operations",
                Map.of(
                        "name",
                        "ZAC " + NUMBER.incrementAndGet(),
                        "type",
                        "HOUSING",
                        "communeCode",
                        "31555",
                        "expectedNewResidents",
                        900,
                        "reservedCareAreaM2",
                        450));
    }

    /** So many rooms of 25 m². */
    public SampleRooms rooms(int count) {
        List<Object> units = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            units.add(unit("Cabinet " + i, 25));
        }
        return with("units", units);
    }

    public SampleRooms units(Map<?, ?>... units) {
        return with("units", List.of(units));
    }

    public Map<String, Object> body() {
        return body;
    }

    /** Entered by a health officer; the id. */
    public String enter(String organization) {
        return made(officer(organization), "/premises", body);
    }
}
