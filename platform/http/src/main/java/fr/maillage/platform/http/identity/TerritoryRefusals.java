package fr.maillage.platform.http.identity;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is refused to a client that is held to territories; each answer names them. */
public final class TerritoryRefusals {

    private static final int MOST_NAMED = 20;

    private TerritoryRefusals() {}

    /** Something that was asked for lies outside. */
    public static Problem outside(Collection<String> asked, List<String> allowed) {
        return Problem.of(
                StandardProblem.TERRITORY_OUTSIDE,
                "Hors des territoires de ce client : %s. %s".formatted(named(asked), admitted(allowed)),
                "Outside of this client's territories: %s. %s".formatted(named(asked), admittedEn(allowed)));
    }

    /** A list without a territory would be one of everywhere; it is not cut down silently. */
    public static Problem nowhere(String parameter, List<String> allowed) {
        return Problem.of(
                StandardProblem.TERRITORY_OUTSIDE,
                "Ce client est limité à des territoires : nommez-en un par %s. %s"
                        .formatted(parameter, admitted(allowed)),
                "This client is held to territories: name one by %s. %s".formatted(parameter, admittedEn(allowed)));
    }

    static Problem notApplied(List<String> allowed) {
        return Problem.of(
                StandardProblem.TERRITORY_OUTSIDE,
                "Cette opération ne se limite pas à des territoires, et ce client y est limité. %s"
                        .formatted(admitted(allowed)),
                "This operation cannot be held to territories, and this client is. %s".formatted(admittedEn(allowed)));
    }

    static Problem unreadable() {
        return Problem.of(
                StandardProblem.TERRITORY_OUTSIDE,
                "Le claim territories du jeton n’est pas une liste de territoires : rien n’est admis.",
                "The token's claim territories is no list of territories: nothing is admitted.");
    }

    private static String admitted(List<String> allowed) {
        return "Territoires admis : " + named(allowed) + ".";
    }

    private static String admittedEn(List<String> allowed) {
        return "Admitted territories: " + named(allowed) + ".";
    }

    private static String named(Collection<String> territories) {
        String first = territories.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return territories.size() > MOST_NAMED ? first + ", … (" + territories.size() + ")" : first;
    }
}
