package fr.maillage.premises.imports.domain;

import java.util.Map;

/** One line: its cells, stripped; a column that the file does not have is empty. */
public record Line(int number, Map<Column, String> cells) {

    public Line {
        cells = Map.copyOf(cells);
    }

    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
