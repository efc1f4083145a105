package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Locality;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The places of an organization's rooms, each told once: rooms of one ground share its facts. Not for two threads. */
public final class PlaceBook {

    private final Map<String, CommuneFacts> communes = new HashMap<>();
    private final Map<String, Locality> places = new HashMap<>();

    /** Communes of which nothing was entered yet. */
    public Set<String> missing(Collection<String> codes) {
        Set<String> missing = new TreeSet<>(codes);
        missing.removeAll(communes.keySet());
        return missing;
    }

    public void enter(Map<String, CommuneFacts> facts) {
        facts.forEach(communes::putIfAbsent);
    }

    /** All that was entered, by code. */
    public Map<String, CommuneFacts> communes() {
        return Map.copyOf(communes);
    }

    /** The place of these stamps; facts of its commune must have been entered. */
    public Locality place(Stamped stamped) {
        return places.computeIfAbsent(stamped.id(), id -> locality(id, stamped));
    }

    private Locality locality(String id, Stamped stamped) {
        CommuneFacts facts = communes.get(stamped.commune());
        if (facts == null) {
            throw new IllegalStateException("no facts of commune %s; expected them first".formatted(stamped.commune()));
        }
        return new Locality(
                id,
                facts.name(),
                stamped.territories(),
                stamped.qpv(),
                facts.need(),
                Map.of(),
                facts.newResidents(),
                Facts.none());
    }
}
