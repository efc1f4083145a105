package fr.maillage.registry.merge.domain;

import fr.maillage.registry.merge.domain.Merge.MergedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a merge is refused. Facts are arguments: nothing here looks anything up. */
public final class MergeRules {

    private MergeRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the request
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param operator for everybody, and then of no local record; else by an organization, and then of an own local one
     * @param twoActivePeople both are active and have an RPPS number each: nobody has two of them
     */
    public record Facts(
            boolean operator, boolean keptKnown, boolean mergedKnown, Signs signs, boolean twoActivePeople) {}

    /** Empty when nothing speaks against it. */
    public static List<Breach> breaches(MergedType type, String kept, String merged, boolean force, Facts facts) {
        List<Breach> found = new ArrayList<>();
        known("/keptId", kept, facts.keptKnown(), found);
        known("/mergedId", merged, facts.mergedKnown(), found);
        layer(type, kept, merged, facts.operator(), found);
        signs(kept, merged, facts.signs(), found);
        if (facts.twoActivePeople() && !force) {
            found.add(new Breach(
                    "/force",
                    "two-active-rpps",
                    "%s et %s sont deux numéros RPPS actifs, que nul ne porte ensemble ; attendu `force` et une raison."
                            .formatted(kept, merged),
                    "%s and %s are two active RPPS numbers, which nobody has together; `force` and a reason are expected."
                            .formatted(kept, merged)));
        }
        return found;
    }

    private static void known(String pointer, String id, boolean known, List<Breach> found) {
        if (!known) {
            found.add(new Breach(
                    pointer,
                    "unknown-record",
                    "Aucun enregistrement %s que vous puissiez voir.".formatted(id),
                    "No record %s that you may see.".formatted(id)));
        }
    }

    private static void layer(MergedType type, String kept, String merged, boolean operator, List<Breach> found) {
        boolean local = merged.startsWith("local:");
        if (operator && (local || kept.startsWith("local:"))) {
            found.add(new Breach(
                    "/mergedId",
                    "not-reference",
                    "Une structure locale est fusionnée par l'organisation qui l'a ajoutée.",
                    "A local structure is merged by the organization that added it."));
        } else if (!operator && (type != MergedType.STRUCTURE || !local)) {
            found.add(new Breach(
                    "/mergedId",
                    "not-local",
                    "%s est une donnée de référence : platform-admin la fusionne ; attendu une structure local:…"
                            .formatted(merged),
                    "%s is reference data: platform-admin merges it; a structure local:… is expected."
                            .formatted(merged)));
        }
    }

    private static void signs(String kept, String merged, Signs signs, List<Breach> found) {
        if (signs.isMerged(merged)) {
            found.add(new Breach(
                    "/mergedId",
                    "already-merged",
                    "%s est déjà fusionné dans %s.".formatted(merged, signs.answering(merged)),
                    "%s is merged into %s already.".formatted(merged, signs.answering(merged))));
        }
        if (signs.answering(kept).equals(merged)) {
            found.add(new Breach(
                    "/keptId",
                    "merge-cycle",
                    "%s répond déjà pour %s : la fusion tournerait en rond.".formatted(merged, kept),
                    "%s answers for %s already: the merge would lead in a circle.".formatted(merged, kept)));
        } else if (signs.isMerged(kept)) {
            found.add(new Breach(
                    "/keptId",
                    "kept-is-merged",
                    "%s est lui-même fusionné ; attendu %s.".formatted(kept, signs.answering(kept)),
                    "%s is merged itself; %s is expected.".formatted(kept, signs.answering(kept))));
        }
    }

    /** Why a merge cannot be undone: null when it can. */
    public static @Nullable Breach notUndone(Merge merge) {
        return merge.undone() == null
                ? null
                : new Breach(
                        "/to",
                        "already-undone",
                        "La fusion %s est déjà défaite.".formatted(merge.id()),
                        "Merge %s is undone already.".formatted(merge.id()));
    }
}
