package fr.maillage.registry.tenantimport.domain;

import java.util.Map;

/** One line: its cells, stripped, by canonical column; a column that the file does not have is empty. */
public record FileRow(long line, Map<String, String> cells) {

    public FileRow {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
