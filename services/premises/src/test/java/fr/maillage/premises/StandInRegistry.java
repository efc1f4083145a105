package fr.maillage.premises;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The few operations of the registry that this service asks, in the shapes of its contract: what holds a point, one
 * territory, its zoning. Three communes of two EPCI, squares of a tenth of a degree; the south-west quarter of Toulouse is
 * a QPV. May go away, and counts what it was asked.
 */
public final class StandInRegistry {

    static final String TOKEN = "token-for-registry";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/api/registry/v1/";

    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final Map<String, ArrayNode> zonings = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean away;

    private record Commune(
            String code, String name, String epci, String department, String region, double west, double south) {

        boolean holds(double lat, double lon) {
            return lon >= west && lon < west + 0.1 && lat >= south && lat < south + 0.1;
        }

        boolean deprived(double lat, double lon) {
            return code.equals("31555") && lon < west + 0.05 && lat < south + 0.05;
        }
    }

    StandInRegistry() {
        add(new Commune("31555", "Toulouse", "243100518", "31", "76", 1.40, 43.55));
        add(new Commune("31149", "Colomiers", "243100518", "31", "76", 1.30, 43.55));
        add(new Commune("35238", "Rennes", "243500139", "35", "53", -1.70, 48.05));
        zone("31555", "G15:10", "OUTSIDE", "2025-06-07");
        zone("31149", "G15:10", "ZAC", "2025-06-07");
        zone("31149", "G15:60", "ZIP", "2025-06-07");
    }

    private void add(Commune commune) {
        communes.put(commune.code(), commune);
    }

    public synchronized void goAway(boolean gone) {
        away = gone;
    }

    /** An act that speaks of a commune and a profession from a day on. */
    public synchronized void zone(String commune, String profession, String zone, String from) {
        zonings.computeIfAbsent(commune, _ -> JSON.createArrayNode())
                .addObject()
                .put("validFrom", from)
                .put("act", "Arrêté ARS du " + from)
                .put("basis", "commune:" + commune)
                .put("outcome", zone.equals("UNKNOWN") ? "INSUFFICIENT_DATA" : null)
                .set("profession", coded(profession));
        ObjectNode last = (ObjectNode) Optional.ofNullable(zonings.get(commune))
                .map(all -> all.get(all.size() - 1))
                .orElseThrow();
        last.set("zone", coded(zone));
    }

    /** How often something was asked that begins so: {@code locate}, {@code commune/31555}. */
    public synchronized long asked(String beginning) {
        return asked.stream().filter(one -> one.startsWith(beginning)).count();
    }

    private static ObjectNode coded(String code) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("label", "Libellé " + code)
                .putNull("labelEn");
    }

    synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (away || !token.equals("Bearer " + TOKEN)) {
                exchange.sendResponseHeaders(away ? 503 : 401, -1);
                return;
            }
            String what =
                    exchange.getRequestURI().getPath().substring(BASE.length()).replaceFirst("^territories/", "");
            asked.add(what);
            JsonNode body = body(what, parameters(exchange.getRequestURI().getRawQuery()));
            byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private @Nullable JsonNode body(String what, Map<String, String> query) {
        String[] parts = what.split("/", -1);
        if (what.equals("locate")) {
            return located(
                    Double.parseDouble(query.getOrDefault("lat", "0")),
                    Double.parseDouble(query.getOrDefault("lon", "0")));
        }
        if (what.equals("structures")) {
            return structures(query);
        }
        if (parts.length == 3) {
            return zoning(parts[1], query.getOrDefault("at", "9999"));
        }
        Commune known = parts[0].equals("commune") ? communes.get(parts[1]) : null;
        return known == null ? null : territory(known);
    }

    /**
     * A pharmacy 300 m from everywhere, beside one that is only known to be somewhere in the commune; a hospital further than
     * the first radius; no out-of-hours house.
     */
    private static JsonNode structures(Map<String, String> query) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        String category = query.getOrDefault("category", "");
        if (category.equals("620")) {
            structure(items, 12, "COMMUNE");
            structure(items, 300, "HOUSENUMBER");
        }
        if (category.equals("355") && Integer.parseInt(query.getOrDefault("radiusM", "0")) >= 7_000) {
            structure(items, 7_000, "HOUSENUMBER");
        }
        return body;
    }

    private static void structure(ArrayNode items, int metres, String precision) {
        items.addObject().put("distanceM", metres).putObject("location").put("precision", precision);
    }

    private JsonNode located(double lat, double lon) {
        ObjectNode body = JSON.createObjectNode().put("lat", lat).put("lon", lon);
        ArrayNode territories = body.putArray("territories");
        ArrayNode missing = body.putArray("missing");
        Optional<Commune> holder =
                communes.values().stream().filter(one -> one.holds(lat, lon)).findFirst();
        holder.ifPresent(commune -> {
            holder(territories, "region", commune.region(), null);
            holder(territories, "department", commune.department(), null);
            holder(territories, "epci", commune.epci(), null);
            holder(territories, "commune", commune.code(), "2026-01-01");
            holder(territories, "iris", commune.code() + "0101", "2026-01-01");
            if (commune.deprived(lat, lon)) {
                holder(territories, "qpv", "QN03101M", "2024-01-01");
            }
        });
        if (holder.filter(commune -> commune.deprived(lat, lon)).isEmpty()) {
            missing.addObject().put("level", "qpv").put("reason", holder.isEmpty() ? "INSUFFICIENT_DATA" : "OUTSIDE");
        }
        return body;
    }

    private static void holder(ArrayNode list, String level, String code, @Nullable String vintage) {
        list.addObject()
                .put("id", level + ":" + code)
                .put("level", level)
                .put("code", code)
                .put("name", "Nom de " + code)
                .put("vintage", vintage);
    }

    private static JsonNode territory(Commune commune) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "commune:" + commune.code())
                .put("level", "commune")
                .put("code", commune.code())
                .put("name", commune.name())
                .putNull("vintage")
                .put("population", 100_000)
                .put("active", true);
        body.putObject("epci").put("code", commune.epci()).put("name", "EPCI");
        body.putObject("department").put("code", commune.department()).put("name", "Département");
        body.putObject("region").put("code", commune.region()).put("name", "Région");
        body.putObject("location")
                .put("lat", commune.south() + 0.06)
                .put("lon", commune.west() + 0.06)
                .put("precision", "COMMUNE");
        return body;
    }

    private JsonNode zoning(String commune, String at) {
        ObjectNode body =
                JSON.createObjectNode().put("territory", "commune:" + commune).put("at", at);
        ArrayNode items = body.putArray("items");
        Map<String, JsonNode> newest = new LinkedHashMap<>();
        zonings.getOrDefault(commune, JSON.createArrayNode()).forEach(act -> {
            if (act.path("validFrom").asText().compareTo(at) <= 0) {
                newest.put(act.path("profession").path("code").asText(), act);
            }
        });
        newest.values().forEach(items::add);
        return body;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        return Arrays.stream(Optional.ofNullable(query).orElse("").split("&", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
