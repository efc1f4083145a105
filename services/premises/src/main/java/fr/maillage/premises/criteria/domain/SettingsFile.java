package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Default weights and figures as dated data: {@code kind;name;value;valid_from;valid_to;source_fr;source_en}, a header
 * line first, {@code valid_to} exclusive and empty while in force.
 */
public final class SettingsFile {

    private static final int COLUMNS = 7;

    private final List<Row> rows;

    /** One value and when it holds. */
    public record Row(String kind, String name, int value, LocalDate from, LocalDate to, Wording source) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    public SettingsFile(List<String> lines) {
        rows = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(SettingsFile::row)
                .toList();
    }

    private static Row row(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "line \"%s\" has %d cells, %d are expected".formatted(line, cells.length, COLUMNS));
        }
        LocalDate to = cells[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[4]);
        return new Row(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                LocalDate.parse(cells[3]),
                to,
                new Wording(cells[5], cells[6]));
    }

    /** The first day on which anything holds. */
    public LocalDate first() {
        return rows.stream().map(Row::from).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /** What holds on a day. */
    public Settings at(LocalDate day) {
        Map<SoftCriterion, Integer> weights = new EnumMap<>(SoftCriterion.class);
        Map<Parameter, Integer> parameters = new EnumMap<>(Parameter.class);
        for (Row row : rowsAt(day)) {
            boolean twice = switch (row.kind()) {
                case "weight" -> weights.put(SoftCriterion.valueOf(row.name()), row.value()) != null;
                case "parameter" -> parameters.put(Parameter.valueOf(row.name()), row.value()) != null;
                default ->
                    throw new IllegalArgumentException(
                            "kind (%s) of %s, weight or parameter is expected".formatted(row.kind(), row.name()));
            };
            if (twice) {
                throw new IllegalArgumentException("%s is given twice for %s".formatted(row.name(), day));
            }
        }
        return new Settings(weights, parameters);
    }

    /** The rows in force on a day, with their sources. */
    public List<Row> rowsAt(LocalDate day) {
        return rows.stream().filter(row -> row.holds(day)).toList();
    }
}
