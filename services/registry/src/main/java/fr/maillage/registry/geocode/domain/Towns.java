package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.geocode.domain.Matcher.Centre;
import fr.maillage.registry.identifier.domain.SearchName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The communes, by code and by what a delivery line says. A CEDEX postcode is that of an office, not of a place: there
 * the town's name in its department counts. About 10 MB for France.
 */
public final class Towns {

    private static final Pattern NOT_TOWN = Pattern.compile("\\bcedex\\b.*|^\\d{5}\\s+|\\b\\d{1,2}$");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private final Map<String, Town> byCode = new HashMap<>();
    private final Map<String, List<Town>> byName = new HashMap<>();

    /** A commune or a municipal arrondissement; no centre where the registry has none. */
    public record Town(
            String code,
            String name,
            List<String> postcodes,
            @Nullable Centre centre) {
        public Town {
            postcodes = List.copyOf(postcodes);
        }
    }

    public Towns(Iterable<Town> towns) {
        for (Town town : towns) {
            byCode.put(town.code(), town);
            byName.computeIfAbsent(key(Communes.department(town.code()), town.name()), _ -> new ArrayList<>(1))
                    .add(town);
        }
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public @Nullable Centre centre(String code) {
        Town town = byCode.get(code);
        return town == null ? null : town.centre();
    }

    /** The commune that an address without a code means: by name in the postcode's department, told by postcode. */
    public Optional<String> of(String postcode, String deliveryLine) {
        String code = postcode.isEmpty() && deliveryLine.length() > 5 ? deliveryLine.substring(0, 5) : postcode;
        if (!code.matches("[0-9]{5}")) {
            return Optional.empty();
        }
        String name =
                NOT_TOWN.matcher(SearchName.of(deliveryLine)).replaceAll("").strip();
        List<Town> named = new ArrayList<>();
        for (String department : departments(code)) {
            named.addAll(byName.getOrDefault(key(department, name), List.of()));
        }
        if (named.size() > 1) {
            named.removeIf(town -> !town.postcodes().contains(code));
        }
        return named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty();
    }

    private static List<String> departments(String postcode) {
        if (postcode.startsWith("20")) {
            return List.of("2A", "2B");
        }
        return List.of(postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2));
    }

    private static String key(String department, String name) {
        return department + ' ' + SAINT.matcher(SearchName.of(name)).replaceAll("saint$1");
    }
}
