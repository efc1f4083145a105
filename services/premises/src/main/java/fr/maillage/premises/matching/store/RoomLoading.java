package fr.maillage.premises.matching.store;

import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.matching.domain.CommuneFacts;
import fr.maillage.premises.matching.domain.KeptPremises;
import fr.maillage.premises.matching.domain.PlaceBook;
import fr.maillage.premises.matching.domain.RoomAssembly;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rooms of an organization out of its premises, as the engine takes them. */
@ApplicationScoped
public class RoomLoading {

    /** Their documents are in memory at once: some megabytes. */
    private static final int PAGE = 1_000;

    private final RoomRows rows;
    private final Places places;

    RoomLoading(RoomRows rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    /**
     * Whose rooms, and how places are seen.
     *
     * @param day zonings are those told of this day or before
     * @param settings what a zone says of need
     */
    public record View(String tenant, LocalDate day, Settings settings) {}

    /** All of them. */
    public List<Room> all(View view, PlaceBook book) {
        List<Room> rooms = new ArrayList<>();
        UUID after = null;
        for (List<KeptPremises> page = page(view, after); !page.isEmpty(); page = page(view, after)) {
            rooms(page, view, book).values().forEach(rooms::addAll);
            after = page.getLast().id();
        }
        return rooms;
    }

    private List<KeptPremises> page(View view, @Nullable UUID after) {
        return rows.page(view.tenant(), after, PAGE);
    }

    /** Those of some premises, by premises; none of those that are another's or archived. */
    public Map<UUID, List<Room>> of(Collection<UUID> premises, View view, PlaceBook book) {
        return rooms(rows.some(view.tenant(), premises), view, book);
    }

    /** The same; empty when what is known of one of their communes is no longer what the book says. */
    public Optional<Map<UUID, List<Room>>> written(Collection<UUID> premises, View view, PlaceBook book) {
        List<KeptPremises> kept = rows.some(view.tenant(), premises);
        Map<String, CommuneFacts> known = book.communes();
        boolean same = facts(communes(kept), view).entrySet().stream()
                .allMatch(now -> now.getValue().equals(known.getOrDefault(now.getKey(), now.getValue())));
        return same ? Optional.of(rooms(kept, view, book)) : Optional.empty();
    }

    private static Set<String> communes(List<KeptPremises> premises) {
        return premises.stream().map(one -> one.stamped().commune()).collect(Collectors.toSet());
    }

    private Map<UUID, List<Room>> rooms(List<KeptPremises> premises, View view, PlaceBook book) {
        enter(communes(premises), view, book);
        Map<UUID, List<Room>> rooms = new HashMap<>();
        premises.forEach(one -> rooms.put(one.id(), RoomAssembly.rooms(one, book.place(one.stamped()))));
        return rooms;
    }

    /** Communes that the book does not have yet. */
    public void enter(Collection<String> communes, View view, PlaceBook book) {
        book.enter(facts(book.missing(communes), view));
    }

    /** What is known now of communes, by code. */
    public Map<String, CommuneFacts> facts(Collection<String> communes, View view) {
        return places.communes(view.tenant(), communes, view.day(), view.settings());
    }
}
