package fr.maillage.demo.people;

import fr.maillage.demo.chance.Draw;
import java.util.ArrayList;
import java.util.List;

/** Places of the department met a short while ago: where somebody of the next town may have a second practice. */
final class RecentSites {
    private static final int KEPT = 200;

    private final List<Site> sites = new ArrayList<>();
    private int next;

    void add(Site site) {
        if (sites.size() < KEPT) {
            sites.add(site);
        } else {
            sites.set(next, site);
            next = (next + 1) % KEPT;
        }
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    Site any(Draw draw) {
        return draw.of(sites);
    }
}
