package fr.maillage.demo.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A semicolon-separated table in the jar: comment lines begin with #, the first other line names the columns. */
public final class Table {
    private Table() {}

    /** One line, by column name. */
    public record Row(Map<String, Integer> columns, List<String> cells) {
        public String text(String column) {
            Integer position = columns.get(column);
            if (position == null) {
                throw new IllegalArgumentException("column (" + column + ") must be one of " + columns.keySet());
            }
            return position < cells.size() ? cells.get(position) : "";
        }

        public double number(String column) {
            String text = text(column);
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        }

        public int integer(String column) {
            String text = text(column);
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
    }

    public static List<Row> read(String resource) {
        try (InputStream stream = Table.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " must be in the jar");
            }
            return rows(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(BufferedReader reader) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = split(line);
            if (columns.isEmpty()) {
                for (int i = 0; i < cells.size(); i++) {
                    columns.put(cells.get(i), i);
                }
            } else {
                rows.add(new Row(columns, cells));
            }
        }
        return List.copyOf(rows);
    }

    /** Quotes occur only around whole cells, doubled inside. */
    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
