package fr.maillage.premises.imports.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * One line: its cells, stripped; a column that the file does not have is empty.
 *
 * @param dayZero the day that is 0 where the file counts days
 */
public record Line(int number, Map<Column, String> cells, LocalDate dayZero) {

    public Line {
        cells = Map.copyOf(cells);
    }

    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
