package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a format's columns stand in one file: found by name, with synonyms, case, accents and punctuation folded, so
 * that a moved column is found and a renamed one is named in the refusal.
 */
public final class Header {

    private final Map<String, Integer> positions;
    private final int width;

    private Header(Map<String, Integer> positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    /**
     * Finds the columns, or refuses the file.
     *
     * @param cells the file's first line
     * @param columns canonical name to its accepted synonyms (itself included or not)
     * @param required canonical names without which the file is not of this kind
     */
    public static Header of(List<String> cells, Map<String, List<String>> columns, Set<String> required) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<String> column = canonical(cells.get(i), columns);
            if (column.isPresent() && found.putIfAbsent(column.get(), i) != null) {
                throw new Refusal(
                        Reason.MIXED_COLUMNS,
                        1,
                        "La colonne « %s » apparaît deux fois dans l'en-tête.".formatted(column.get()),
                        "Column \"%s\" appears twice in the header.".formatted(column.get()));
            }
        }
        List<String> missing = required.stream()
                .filter(name -> !found.containsKey(name))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Reason.MISSING_COLUMN,
                    1,
                    "Colonne(s) absente(s) de l'en-tête : %s. Trouvées : %s."
                            .formatted(String.join(", ", missing), shorten(cells)),
                    "Column(s) missing from the header: %s. Found: %s."
                            .formatted(String.join(", ", missing), shorten(cells)));
        }
        return new Header(Map.copyOf(found), cells.size());
    }

    private static String shorten(List<String> cells) {
        String all = String.join(", ", cells);
        return all.length() <= 300 ? all : all.substring(0, 300) + "…";
    }

    private static Optional<String> canonical(String cell, Map<String, List<String>> columns) {
        String folded = fold(cell);
        return columns.entrySet().stream()
                .filter(column -> fold(column.getKey()).equals(folded)
                        || column.getValue().stream()
                                .anyMatch(synonym -> fold(synonym).equals(folded)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }

    public boolean has(String column) {
        return positions.containsKey(column);
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
