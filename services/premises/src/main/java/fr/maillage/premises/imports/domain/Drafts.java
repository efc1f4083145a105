package fr.maillage.premises.imports.domain;

import fr.maillage.premises.premises.domain.FoldedName;
import fr.maillage.premises.premises.domain.PremisesContent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines as premises: those of one name and commune are one. */
final class Drafts {

    /** What premises have as a whole; the other columns a unit may have for itself. */
    private static final Set<Column> OF_THE_WHOLE = EnumSet.of(
            Column.ADDRESS,
            Column.POSTCODE,
            Column.LATITUDE,
            Column.LONGITUDE,
            Column.TOTAL_AREA,
            Column.OWNER,
            Column.OPERATION);

    private Drafts() {}

    /** All drafts of a file, in the order of their first lines; a draft with a line that cannot be read is left out. */
    static List<Draft> of(List<Line> lines, List<Issue> issues) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> FoldedName.of(line.cell(Column.NAME)) + "/" + line.cell(Column.COMMUNE),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(group -> draft(group, issues))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Draft> draft(List<Line> group, List<Issue> issues) {
        LineReading first = new LineReading(group.getFirst());
        PremisesContent content = first.premises();
        List<DrawnUnit> units = new ArrayList<>();
        boolean readable = true;
        for (Line line : group) {
            LineReading reading = units.isEmpty() ? first : new LineReading(line);
            units.add(new DrawnUnit(line.number(), reading.unit(units.size() + 1)));
            issues.addAll(reading.issues());
            issues.addAll(differences(group.getFirst(), line));
            readable &= reading.issues().stream().noneMatch(Issue::error);
        }
        return readable ? List.of(new Draft(content, units)) : List.of();
    }

    /** What a line says otherwise than the first one of its premises, and a unit cannot have for itself. */
    private static List<Issue> differences(Line first, Line line) {
        return OF_THE_WHOLE.stream()
                .filter(column ->
                        !line.cell(column).isEmpty() && !line.cell(column).equals(first.cell(column)))
                .map(column -> difference(column, first, line))
                .toList();
    }

    private static Issue difference(Column column, Line first, Line line) {
        String cell = LineReading.shown(line.cell(column));
        String kept = LineReading.shown(first.cell(column));
        return Issue.warning(
                line.number(),
                column,
                "differs-from-first-line",
                "Valeur « %s » ; gardée : « %s », de la ligne %d du même local.".formatted(cell, kept, first.number()),
                "Value \"%s\"; kept: \"%s\", of line %d of the same premises.".formatted(cell, kept, first.number()));
    }
}
