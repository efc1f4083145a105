package fr.maillage.premises.premises;

import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.PremisesRules;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules find in units: in one that is written, and in all that are entered with their premises. */
public final class UnitJudging {

    private UnitJudging() {}

    /** What the rules find in a unit that would be added; writes and refuses nothing. */
    public static List<Finding> judge(Premises holder, NewUnit wanted, BigDecimal others, LocalDate today) {
        return found(holder.content(), wanted.content(), wanted.state(), others, today);
    }

    static void orRefuse(PremisesContent holder, UnitContent content, UnitState state, BigDecimal others, Clock clock) {
        Rules.orRefuse(
                PremisesProblem.UNIT_REFUSED, found(holder, content, state, others, LegalZone.PARIS.today(clock)));
    }

    /** A unit as it is, that comes into a state. */
    static void orRefuse(PremisesContent holder, UnitContent content, UnitState state, Clock clock) {
        Rules.orRefuse(
                PremisesProblem.UNIT_REFUSED,
                PremisesRules.findings(holder, content, state, LegalZone.PARIS.today(clock)));
    }

    /** Units that are entered with their premises: each by itself, all together, no name twice. */
    static List<Finding> findings(PremisesContent content, List<NewUnit> entered, LocalDate today) {
        if (entered.isEmpty()) {
            return List.of(PremisesRules.nothingToLet());
        }
        List<Finding> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < entered.size(); i++) {
            NewUnit unit = entered.get(i);
            List<Finding> of = new ArrayList<>(
                    PremisesRules.findings(unit.content(), content.surface().totalAreaM2(), before));
            of.addAll(PremisesRules.findings(content, unit.content(), unit.state(), today));
            if (!names.add(unit.content().searchName())) {
                of.add(PremisesRules.nameTaken(unit.content().name()));
            }
            String above = "/units/" + i;
            of.forEach(one -> found.add(one.below(above)));
            before = before.add(unit.content().areaM2());
        }
        return found;
    }

    private static List<Finding> found(
            PremisesContent holder, UnitContent content, UnitState state, BigDecimal others, LocalDate today) {
        List<Finding> found =
                new ArrayList<>(PremisesRules.findings(content, holder.surface().totalAreaM2(), others));
        found.addAll(PremisesRules.findings(holder, content, state, today));
        return found;
    }
}
