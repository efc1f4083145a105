package fr.maillage.premises.imports.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of cells as lines of a file of premises: the header names the columns, whatever their order. */
public final class Lines {

    public static final int MOST = 20_000;
    private static final int LONGEST_CELL = 2_000;

    private Lines() {}

    /** The first row is the header; blank rows are passed over. */
    public static List<Line> of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw new FileRefused("empty", "Le fichier est vide.", "The file is empty.");
        }
        List<String> header = rows.getFirst();
        Map<Integer, Column> columns = columns(header);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<Column, String> cells = cells(rows.get(i), columns);
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(i + 1, cells));
            }
        }
        if (lines.isEmpty()) {
            throw new FileRefused(
                    "header-only",
                    "Le fichier ne contient qu'une ligne d'en-tête.",
                    "The file holds nothing but a header line.");
        }
        return lines;
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
