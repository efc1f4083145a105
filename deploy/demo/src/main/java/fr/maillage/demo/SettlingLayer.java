package fr.maillage.demo;

import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.settling.Settling;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rooms and requests of each tenant, and of a commune beside them that is a tenant of its own. */
final class SettlingLayer implements Layer {
    /** Communes of a tenant that have an organization themselves, by the SIREN of their EPCI. */
    private static final Map<String, Map<String, String>> NEIGHBOURS =
            Map.of("243100518", Map.of("213100696", "31069"));

    private final Map<String, Settling> ofEpci = new LinkedHashMap<>();
    private final Map<String, Settling> ofCommune = new LinkedHashMap<>();

    SettlingLayer(World world, Order order) {
        for (String siren : order.tenants()) {
            String centre = world.reference().byEpci().getOrDefault(siren, List.of()).stream()
                    .max(Comparator.comparingInt(Commune::population))
                    .map(Commune::code)
                    .orElse("");
            ofEpci.put(siren, new Settling(order.file(fileName(siren)), order.seed(), centre));
            NEIGHBOURS
                    .getOrDefault(siren, Map.of())
                    .forEach((neighbour, commune) -> ofCommune.put(
                            commune, new Settling(order.file(fileName(neighbour)), order.seed() + 1, "")));
        }
    }

    /** SIREN numbers of those who have a script, in its order. */
    static List<String> tenants(Order order) {
        return order.parts().contains(Order.Part.SETTLING)
                ? order.tenants().stream()
                        .flatMap(siren -> Stream.concat(
                                Stream.of(siren),
                                NEIGHBOURS.getOrDefault(siren, Map.of()).keySet().stream()
                                        .sorted()))
                        .toList()
                : List.of();
    }

    static String fileName(String siren) {
        return "settling-%s_DEMO.ndjson".formatted(siren);
    }

    @Override
    public void department(String code) {}

    @Override
    public void town(Town town) {
        Settling epci = ofEpci.get(town.commune().epciOrParents());
        if (epci != null) {
            epci.town(town);
        }
        Settling commune = ofCommune.get(town.commune().code());
        if (commune != null) {
            commune.town(town);
        }
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "settlingCalls",
                Stream.concat(ofEpci.values().stream(), ofCommune.values().stream())
                        .mapToLong(Settling::calls)
                        .sum());
    }

    @Override
    public void close() {
        ofEpci.values().forEach(Settling::close);
        ofCommune.values().forEach(Settling::close);
    }
}
