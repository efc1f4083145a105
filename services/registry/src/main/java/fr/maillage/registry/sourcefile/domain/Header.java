package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a format's columns stand in one file: found by name, with synonyms, case, accents and punctuation folded, so
 * that a moved column is found and a renamed one is named in the refusal.
 */
public final class Header {

    private final Map<String, Integer> positions;
    private final int width;

    /** Columns of a file that a refusal names. */
    private static final int SHOWN = 8;

    private static final int LONGEST = 50;

    private Header(Map<String, Integer> positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    /**
     * Finds the columns, or refuses the file. A column that bears the canonical name is the one, whatever synonyms stand
     * beside it; two synonyms without it are ambiguous.
     *
     * @param cells the file's first line
     * @param columns canonical name to its accepted synonyms (itself included or not)
     * @param required canonical names without which the file is not of this kind
     */
    public static Header of(List<String> cells, Map<String, List<String>> columns, Set<String> required) {
        Map<String, Integer> found = new HashMap<>();
        columns.forEach((name, synonyms) -> {
            List<Integer> places = places(cells, List.of(name));
            if (places.isEmpty()) {
                places = places(cells, synonyms);
            }
            if (places.size() > 1) {
                throw ambiguous(name, places.stream().map(cells::get).toList());
            }
            places.forEach(place -> found.put(name, place));
        });
        List<String> missing = required.stream()
                .filter(name -> !found.containsKey(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, cells, found.values());
        }
        return new Header(Map.copyOf(found), cells.size());
    }

    /** Whether some cell bears a column's canonical name or a synonym of it. */
    public static boolean names(List<String> cells, String column, Map<String, List<String>> columns) {
        return !places(cells, List.of(column)).isEmpty()
                || !places(cells, columns.getOrDefault(column, List.of())).isEmpty();
    }

    private static Refusal ambiguous(String name, List<String> given) {
        String all = String.join(", ", given);
        return new Refusal(
                Reason.MIXED_COLUMNS,
                1,
                "Plusieurs colonnes de l'en-tête peuvent être « %s » : %s.".formatted(name, all),
                "Several columns of the header may be \"%s\": %s.".formatted(name, all));
    }

    /** With what the file has instead, most alike first: a column that was renamed is among them. */
    private static Refusal missing(List<String> names, List<String> cells, Collection<Integer> known) {
        Set<String> words = words(String.join(" ", names));
        List<String> others = IntStream.range(0, cells.size())
                .filter(place -> !known.contains(place) && !cells.get(place).isBlank())
                .mapToObj(cells::get)
                .sorted(Comparator.comparingLong((String cell) ->
                                words(cell).stream().filter(words::contains).count())
                        .reversed())
                .toList();
        String all = String.join(", ", names);
        return new Refusal(
                Reason.MISSING_COLUMN,
                1,
                "Colonne(s) absente(s) de l'en-tête : %s. %s".formatted(all, others("Non reconnues", " : ", others)),
                "Column(s) missing from the header: %s. %s".formatted(all, others("Not recognised", ": ", others)));
    }

    private static String others(String title, String colon, List<String> others) {
        if (others.isEmpty()) {
            return title.startsWith("Non") ? "Toutes les autres sont reconnues." : "All others are recognised.";
        }
        String shown = others.stream()
                .limit(SHOWN)
                .map(cell -> cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…")
                .collect(Collectors.joining(", "));
        return title + colon + shown + (others.size() > SHOWN ? ", …" : ".");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .map(Header::fold)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static List<Integer> places(List<String> cells, List<String> names) {
        Set<String> wanted = names.stream().map(Header::fold).collect(Collectors.toSet());
        return IntStream.range(0, cells.size())
                .filter(place -> wanted.contains(fold(cells.get(place))))
                .boxed()
                .toList();
    }

    /** Names that differ by case, accents or punctuation only are one. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }

    public boolean has(String column) {
        return positions.containsKey(column);
    }

    /** Where a column stands, from 0; -1 when the file has none. For readers of millions of lines. */
    public int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Number of cells that every line must have. */
    public int width() {
        return width;
    }

    /** The cell of a column, stripped; empty when the file has no such column. */
    public String cell(List<String> cells, String column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }
}
