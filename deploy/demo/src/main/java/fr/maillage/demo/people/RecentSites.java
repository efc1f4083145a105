package fr.maillage.demo.people;

import fr.maillage.demo.chance.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places of the department met a short while ago: where somebody of the next town may have a second practice. */
final class RecentSites {
    private static final int KEPT = 60;
    private static final double SHARED = 0.15;
    private static final String OF_ALL = "";

    private final Map<String, List<Site>> sites = new HashMap<>();
    private int added;

    /**
     * Remembers a place.
     *
     * @param profession code of those who practise there; empty for any
     */
    void add(Site site, String profession) {
        List<Site> known = sites.computeIfAbsent(profession, code -> new ArrayList<>(KEPT));
        if (known.size() < KEPT) {
            known.add(site);
        } else {
            known.set(added % KEPT, site);
        }
        added++;
    }

    Optional<Site> any(Profession profession, Draw draw) {
        List<Site> own = sites.getOrDefault(profession.code(), List.of());
        List<Site> shared = sites.getOrDefault(OF_ALL, List.of());
        List<Site> chosen = own.isEmpty() || (!shared.isEmpty() && draw.chance(SHARED)) ? shared : own;
        return chosen.isEmpty() ? Optional.empty() : Optional.of(draw.of(chosen));
    }
}
