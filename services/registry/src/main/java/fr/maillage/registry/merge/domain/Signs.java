package fr.maillage.registry.merge.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which record answers for which, as signs from a merged one to the one kept: a forest, never a circle. */
public final class Signs {

    private final Map<String, String> keptBy;

    private Signs(Map<String, String> keptBy) {
        this.keptBy = keptBy;
    }

    public static Signs none() {
        return new Signs(Map.of());
    }

    /** From merged to kept. */
    public static Signs of(Map<String, String> keptBy) {
        return new Signs(new HashMap<>(keptBy));
    }

    /** With one sign more; refused by {@link MergeRules} what would lead in a circle or has a sign already. */
    public Signs with(String merged, String kept) {
        if (keptBy.containsKey(merged) || answering(kept).equals(merged)) {
            throw new IllegalArgumentException(
                    "sign from " + merged + " to " + kept + ", must neither repeat nor lead in a circle");
        }
        Map<String, String> more = new LinkedHashMap<>(keptBy);
        more.put(merged, kept);
        return new Signs(more);
    }

    public Signs without(String merged) {
        Map<String, String> fewer = new LinkedHashMap<>(keptBy);
        fewer.remove(merged);
        return new Signs(fewer);
    }

    /** The record at the end of the signs: the one itself when it has none. */
    public String answering(String id) {
        String at = id;
        String next = keptBy.get(at);
        while (next != null) {
            at = next;
            next = keptBy.get(at);
        }
        return at;
    }

    /** All those that a record answers for, without itself, in order of their ids. */
    public List<String> answeredBy(String kept) {
        List<String> found = new ArrayList<>();
        for (String merged : keptBy.keySet()) {
            if (answering(merged).equals(kept)) {
                found.add(merged);
            }
        }
        found.sort(null);
        return found;
    }

    public boolean isMerged(String id) {
        return keptBy.containsKey(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signs signs && signs.keptBy.equals(keptBy);
    }

    @Override
    public int hashCode() {
        return keptBy.hashCode();
    }

    @Override
    public String toString() {
        return keptBy.toString();
    }
}
