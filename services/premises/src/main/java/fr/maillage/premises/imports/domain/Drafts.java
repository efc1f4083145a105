package fr.maillage.premises.imports.domain;

import fr.maillage.premises.premises.domain.FoldedName;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as premises: those of one name and commune are one. */
final class Drafts {

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
        int before = issues.size();
        PremisesContent content = new LineReading(group.getFirst(), issues).premises();
        List<NewUnit> units = new ArrayList<>();
        for (Line line : group) {
            units.add(new LineReading(line, issues).unit(units.size() + 1));
        }
        return issues.size() > before
                ? List.of()
                : List.of(new Draft(
                        content, units, group.stream().map(Line::number).toList()));
    }
}
