package fr.maillage.premises.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** Reads separated text (RFC 4180): semicolons, commas or tabs, as the header tells; quotes and line ends inside them. */
public final class Csv {

    private final String text;
    private final char separator;
    private int at;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    public static List<List<String>> rows(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        Csv csv = new Csv(bare, separator(bare));
        List<List<String>> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            if (rows.size() > Lines.MOST) {
                throw new FileRefused(
                        "too-many-lines",
                        "Plus de %d lignes ; partagez le fichier.".formatted(Lines.MOST),
                        "More than %d lines; split the file.".formatted(Lines.MOST));
            }
            rows.add(csv.row());
        }
        return rows;
    }

    /** The one that parts the first line into the most cells. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (passed(separator));
        passed('\r');
        passed('\n');
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !lineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (!passed('"')) {
                return cell.append(plain()).toString();
            } else {
                cell.append('"');
            }
        }
        throw new FileRefused(
                "unclosed-quote", "Guillemet ouvert et jamais fermé.", "A quote is opened and never closed.");
    }

    private boolean passed(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
