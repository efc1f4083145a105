package fr.maillage.premises.imports.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows of cells as lines of a file of premises: the header names the columns, whatever their order.
 *
 * @param issues columns that nobody reads
 */
public record Lines(List<Line> lines, List<Issue> issues) {

    public static final int MOST = 20_000;
    private static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_HEADER = 80;

    public Lines {
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    /** The first row is the header; blank rows are passed over. */
    public static Lines of(Table table) {
        List<List<String>> rows = table.rows();
        if (rows.isEmpty()) {
            throw new FileRefused("empty", "Le fichier est vide.", "The file is empty.");
        }
        List<String> header = rows.getFirst();
        Map<Integer, Column> columns = columns(header);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<Column, String> cells = cells(rows.get(i), columns);
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(i + 1, cells, table.dayZero()));
            }
        }
        if (lines.isEmpty()) {
            throw new FileRefused(
                    "header-only",
                    "Le fichier ne contient qu'une ligne d'en-tête.",
                    "The file holds nothing but a header line.");
        }
        return new Lines(lines, unread(header));
    }

    /** A column of another name is told, since its cells would otherwise be lost without a word. */
    private static List<Issue> unread(List<String> header) {
        return header.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && Column.find(name).isEmpty())
                .map(name -> name.length() <= LONGEST_HEADER ? name : name.substring(0, LONGEST_HEADER))
                .map(name -> new Issue(
                        false,
                        1,
                        name,
                        "ignored-column",
                        "Colonne « %s » inconnue : ses cellules ne sont pas lues. Le modèle donne les colonnes."
                                .formatted(name),
                        "Column \"%s\" is unknown: its cells are not read. The template gives the columns."
                                .formatted(name),
                        null))
                .toList();
    }

    private static Map<Integer, Column> columns(List<String> header) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            Column.find(header.get(i)).ifPresent(column -> {
                if (columns.containsValue(column)) {
                    throw new FileRefused(
                            "duplicate-column",
                            "Colonne « %s » en double.".formatted(column.fr()),
                            "Column \"%s\" is there twice.".formatted(column.en()));
                }
                columns.put(place, column);
            });
        }
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> column.required() && !columns.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    "missing-column",
                    "Colonnes manquantes : %s."
                            .formatted(missing.stream().map(Column::fr).collect(Collectors.joining(", "))),
                    "Missing columns: %s."
                            .formatted(missing.stream().map(Column::en).collect(Collectors.joining(", "))));
        }
        return columns;
    }

    private static Map<Column, String> cells(List<String> row, Map<Integer, Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((place, column) -> {
            String cell = place < row.size() ? row.get(place).strip() : "";
            cells.put(column, cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL));
        });
        return cells;
    }
}
