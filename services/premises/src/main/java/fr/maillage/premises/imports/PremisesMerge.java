package fr.maillage.premises.imports;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.premises.imports.domain.Draft;
import fr.maillage.premises.imports.domain.Issue;
import fr.maillage.premises.imports.domain.Pointers;
import fr.maillage.premises.imports.domain.PremisesFile;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.PremisesWriting;
import fr.maillage.premises.premises.UnitJudging;
import fr.maillage.premises.premises.UnitWriting;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Enters what a file draws: premises that are new, and units that known premises (same name and commune) do not have. What
 * is there already is left as it is. A draft that a rule refuses is left out whole; the others go on.
 */
@ApplicationScoped
class PremisesMerge {

    private static final int MOST_ISSUES = 10_000;
    private static final Pattern OF_A_UNIT = Pattern.compile("/units/(\\d+)(/.*)?");

    private final PremisesService reading;
    private final PremisesWriting premises;
    private final UnitWriting units;

    PremisesMerge(PremisesService reading, PremisesWriting premises, UnitWriting units) {
        this.reading = reading;
        this.premises = premises;
        this.units = units;
    }

    /** Numbers of units. */
    private static final class Counts {
        private long added;
        private long unchanged;
    }

    /** In the transaction at hand, which acts for the organization; what is wrong with the lines. */
    List<Issue> merge(Author by, PremisesFile file, boolean dryRun, JobRun run) {
        List<Issue> issues = new ArrayList<>(file.issues());
        Counts counts = new Counts();
        int done = 0;
        for (Draft draft : file.drafts()) {
            Optional<Premises> known = reading.ownNamed(
                    by.tenant(),
                    draft.content().searchName(),
                    draft.content().address().communeCode());
            if (known.isPresent()) {
                extend(by, known.get(), draft, dryRun, counts, issues);
            } else {
                enter(by, draft, dryRun, counts, issues);
            }
            run.progress((double) ++done / file.drafts().size());
            run.checkpoint();
        }
        run.count("read", file.lines());
        run.count("added", counts.added);
        run.count("unchanged", counts.unchanged);
        run.count("accepted", counts.added + counts.unchanged);
        run.count("rejected", file.lines() - counts.added - counts.unchanged);
        return issues.stream().limit(MOST_ISSUES).toList();
    }

    private void enter(Author by, Draft draft, boolean dryRun, Counts counts, List<Issue> issues) {
        List<NewUnit> drawn = draft.unitsIn(draft.content());
        if (told(draft, premises.judge(draft.content(), drawn), issues)) {
            return;
        }
        counts.added += drawn.size();
        if (!dryRun) {
            premises.create(by, draft.content(), drawn, UnitState.AVAILABLE);
        }
    }

    private void extend(Author by, Premises known, Draft draft, boolean dryRun, Counts counts, List<Issue> issues) {
        List<Unit> held = reading.unitsOf(List.of(known.id())).getOrDefault(known.id(), List.of());
        Set<String> names =
                held.stream().map(unit -> unit.content().searchName()).collect(Collectors.toCollection(HashSet::new));
        BigDecimal area = held.stream().map(unit -> unit.content().areaM2()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<NewUnit> drawn = draft.unitsIn(known.content());
        for (int i = 0; i < drawn.size(); i++) {
            NewUnit unit = drawn.get(i);
            if (!names.add(unit.content().searchName())) {
                counts.unchanged++;
            } else if (!told(draft.lines().get(i), UnitJudging.judge(known, unit, area, reading.today()), issues)) {
                counts.added++;
                area = area.add(unit.content().areaM2());
                write(by, known.id(), unit, dryRun);
            }
        }
    }

    private void write(Author by, UUID known, NewUnit unit, boolean dryRun) {
        if (!dryRun) {
            units.add(by, known, unit);
        }
    }

    /** Whether one of the findings refuses; each is told at its line. */
    private static boolean told(Draft draft, List<Finding> findings, List<Issue> issues) {
        for (Finding finding : findings) {
            Matcher unit = OF_A_UNIT.matcher(finding.pointer());
            int place = unit.matches() ? Integer.parseInt(unit.group(1)) : 0;
            int line = draft.lines().get(Math.min(place, draft.lines().size() - 1));
            issues.add(issue(line, Pointers.column(finding.pointer()), finding));
        }
        return findings.stream().anyMatch(Finding::refuses);
    }

    private static boolean told(int line, List<Finding> findings, List<Issue> issues) {
        findings.forEach(finding -> issues.add(issue(line, Pointers.ofUnit(finding.pointer()), finding)));
        return findings.stream().anyMatch(Finding::refuses);
    }

    private static Issue issue(int line, String column, Finding finding) {
        return new Issue(finding.refuses(), line, column, finding.code(), finding.fr(), finding.en(), finding.ruleId());
    }
}
