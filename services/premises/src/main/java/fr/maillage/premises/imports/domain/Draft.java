package fr.maillage.premises.imports.domain;

import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import java.util.List;

/**
 * Premises that a file draws: the lines of one name and commune.
 *
 * @param content the sheet, as the first line says it
 * @param drawn units, in their order, each with all that its own line says
 */
public record Draft(PremisesContent content, List<DrawnUnit> drawn) {

    public Draft {
        drawn = List.copyOf(drawn);
    }

    /** The units with what tells them from these premises; what is the same they have from them. */
    public List<NewUnit> unitsIn(PremisesContent holder) {
        return drawn.stream().map(unit -> unit.in(holder)).toList();
    }

    /** Of the file, for each unit. */
    public List<Integer> lines() {
        return drawn.stream().map(DrawnUnit::line).toList();
    }
}
