package fr.maillage.registry.sourcefile.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one line into cells: quotes as in RFC 4180, except that a record never spans two lines, as in every national
 * file; so one stray quote spoils its own line and not the thousand after it.
 */
public final class Separated {

    private Separated() {}

    /** The cells, trimmed of nothing; null when a quote is left open. */
    public static @Nullable List<String> split(String line, char separator) {
        List<String> cells = new ArrayList<>(32);
        int position = 0;
        while (true) {
            if (position < line.length() && line.charAt(position) == '"') {
                StringBuilder cell = new StringBuilder();
                position = quoted(line, position + 1, separator, cell);
                if (position < 0) {
                    return null;
                }
                cells.add(cell.toString());
            } else {
                int end = line.indexOf(separator, position);
                cells.add(line.substring(position, end < 0 ? line.length() : end));
                position = end < 0 ? line.length() : end;
            }
            if (position >= line.length()) {
                return cells;
            }
            position++;
        }
    }

    /** Reads a quoted cell from behind its opening quote; returns where its separator or the end is, -1 if left open. */
    private static int quoted(String line, int from, char separator, StringBuilder cell) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c != '"') {
                cell.append(c);
                i++;
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i += 2;
            } else {
                int end = line.indexOf(separator, i);
                int stop = end < 0 ? line.length() : end;
                cell.append(line, i + 1, stop);
                return stop;
            }
        }
        return -1;
    }
}
