package fr.maillage.registry.imports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of the country that a file covers in full: only there does an absence mean that something ended. */
public sealed interface ImportScope {

    /** The whole country. */
    record Full() implements ImportScope {}

    /** Some territories, as {@code level:code}, sorted. */
    record Territories(List<TerritoryCode> territories) implements ImportScope {

        public Territories {
            if (territories.isEmpty()) {
                throw new IllegalArgumentException("a scope names at least one territory, or is FULL");
            }
            territories = territories.stream()
                    .sorted(Comparator.comparing(TerritoryCode::text))
                    .distinct()
                    .toList();
        }

        public List<String> codes(String level) {
            return territories.stream()
                    .filter(territory -> territory.level().equals(level))
                    .map(TerritoryCode::code)
                    .toList();
        }
    }

    /** A public territory code. */
    record TerritoryCode(String level, String code) {

        public static final Set<String> LEVELS = Set.of("commune", "epci", "department", "region");

        private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,20}");

        public static Optional<TerritoryCode> parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0
                    || !LEVELS.contains(text.substring(0, colon))
                    || !CODE.matcher(text.substring(colon + 1)).matches()) {
                return Optional.empty();
            }
            return Optional.of(new TerritoryCode(text.substring(0, colon), text.substring(colon + 1)));
        }

        public String text() {
            return level + ":" + code;
        }
    }

    /** {@code FULL} or the territories' codes, as asked. */
    default List<String> texts() {
        return switch (this) {
            case Full _ -> List.of("FULL");
            case Territories some ->
                new ArrayList<>(
                        some.territories().stream().map(TerritoryCode::text).toList());
        };
    }
}
