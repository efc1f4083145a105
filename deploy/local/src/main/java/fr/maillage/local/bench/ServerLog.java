package fr.maillage.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads back, from the server's own log, which statements a service ran: so that what it is compared with is the same SQL
 * by construction. Lines as the launcher sets them, {@code time [pid] database/user LOG:  execute name: text}.
 */
final class ServerLog {

    /** One statement and its parameters, in order; a null among them is {@code NULL}. */
    record Run(String user, String sql, List<String> parameters) {

        /** The statement with its parameters written in, as pgbench takes it. */
        String inlined() {
            Matcher place = PLACE.matcher(sql);
            StringBuilder text = new StringBuilder();
            while (place.find()) {
                int number = Integer.parseInt(place.group(1));
                place.appendReplacement(text, Matcher.quoteReplacement(literal(parameters.get(number - 1))));
            }
            return place.appendTail(text).toString().replaceAll("\\s+", " ").strip();
        }

        /** A colon would be a variable to pgbench, even inside quotes. */
        private static String literal(String parameter) {
            return parameter.equals(NULL)
                    ? NULL
                    : "E'" + parameter.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
        }
    }

    private static final String NULL = "NULL";
    private static final Pattern HEAD = Pattern.compile(
            "^\\d{4}-\\d{2}-\\d{2} [^\\[]+\\[\\d+] [^/ ]*/(?<user>[^ ]*) (?<level>[A-Z]+): {2}(?<text>.*)$",
            Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]*|statement): (?<sql>.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (?:'((?:[^']++|'')*+)'|(NULL))");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private ServerLog() {}

    static List<Run> runs(List<String> lines) {
        List<Run> runs = new ArrayList<>();
        for (String entry : entries(lines)) {
            Matcher head = HEAD.matcher(entry);
            if (!head.matches()) {
                continue;
            }
            String text = head.group("text");
            Matcher execute = EXECUTE.matcher(text);
            if (head.group("level").equals("LOG") && execute.matches()) {
                runs.add(new Run(head.group("user"), execute.group("sql"), List.of()));
            } else if (head.group("level").equals("DETAIL") && !runs.isEmpty()) {
                Run last = runs.removeLast();
                runs.add(new Run(last.user(), last.sql(), parameters(text)));
            }
        }
        return runs;
    }

    /** A line that begins with a tab goes on with the entry before. */
    private static List<String> entries(List<String> lines) {
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static List<String> parameters(String detail) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(parameter.group(3) != null ? NULL : parameter.group(2).replace("''", "'"));
        }
        return values;
    }
}
