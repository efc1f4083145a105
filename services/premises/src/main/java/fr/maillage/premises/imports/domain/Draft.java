package fr.maillage.premises.imports.domain;

import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import java.util.List;

/**
 * Premises that a file draws: the lines of one name and commune.
 *
 * @param lines of its units, in their order; the first is that of the sheet
 */
public record Draft(PremisesContent content, List<NewUnit> units, List<Integer> lines) {

    public Draft {
        units = List.copyOf(units);
        lines = List.copyOf(lines);
    }
}
