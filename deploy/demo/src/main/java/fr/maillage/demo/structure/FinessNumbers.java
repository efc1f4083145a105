package fr.maillage.demo.structure;

import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers that no structure can have: a FINESS number begins with a department, and there is no department 99. Each
 * commune has its own range, three numbers a structure: the site, its legal entity, a closed site.
 */
public final class FinessNumbers {
    private static final String PREFIX = "99";
    private static final int DIGITS = 6;
    private static final int PER_STRUCTURE = 3;
    private static final int SMALLEST = 1_000;
    /** The end of the range is never given: lines that name an unknown site take theirs from there. */
    private static final int UNKNOWN_FROM = 990_000;

    private final Map<String, Integer> starts = new HashMap<>();

    public FinessNumbers(Reference reference) {
        int next = 0;
        for (Commune commune : reference.communes()) {
            starts.put(commune.code(), next);
            next += PER_STRUCTURE * mostStructures(commune);
        }
        if (next > UNKNOWN_FROM) {
            throw new IllegalStateException("ranges of FINESS numbers (" + next + ") must fit in " + UNKNOWN_FROM);
        }
    }

    /** A commune has no more structures than its range has room for. */
    static int mostStructures(Commune commune) {
        return commune.population() < SMALLEST ? 0 : commune.population() / 450 + 10;
    }

    /** @param rank of the structure in its commune, from 0 */
    int first(Commune commune, int rank) {
        return starts.getOrDefault(commune.code(), 0) + PER_STRUCTURE * rank;
    }

    static String number(int rank) {
        return Numbers.withLuhn(PREFIX + Numbers.padded(rank, DIGITS));
    }

    /** Of a site that no file lists. */
    public static String unknown(int rank) {
        return number(UNKNOWN_FROM + rank % (1_000_000 - UNKNOWN_FROM));
    }
}
