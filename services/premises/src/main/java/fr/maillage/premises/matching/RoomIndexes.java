package fr.maillage.premises.matching;

import fr.maillage.premises.matching.domain.KeptSettings;
import fr.maillage.premises.matching.domain.LiveRooms;
import fr.maillage.premises.matching.store.RoomChanges;
import fr.maillage.premises.matching.store.RoomLoading;
import fr.maillage.premises.matching.store.RoomLoading.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rooms of organizations, in memory; those not used for the longest time go first, by count of rooms. */
@ApplicationScoped
class RoomIndexes {

    /** About seventy megabytes. */
    private static final int MOST_ROOMS = 150_000;

    private static final int MOST = 64;

    private final RoomChanges changes;
    private final RoomLoading loading;
    private final Clock clock;
    private final Map<Key, HeldRooms> held = new LinkedHashMap<>(MOST, 0.75f, true);

    RoomIndexes(RoomChanges changes, RoomLoading loading, Clock clock) {
        this.changes = changes;
        this.loading = loading;
        this.clock = clock;
    }

    private record Key(String tenant, LocalDate day, int settings) {}

    /** Within the caller's transaction, which decides whose rooms are seen. */
    LiveRooms of(String tenant, LocalDate day, KeptSettings settings) {
        Key key = new Key(tenant, day, settings.version());
        LiveRooms rooms = held(key, settings).now();
        makeRoom(key);
        return rooms;
    }

    private HeldRooms held(Key key, KeptSettings settings) {
        synchronized (held) {
            return held.computeIfAbsent(
                    key,
                    _ -> new HeldRooms(
                            new View(key.tenant(), key.day(), settings.settings()), changes, loading, clock));
        }
    }

    private void makeRoom(Key used) {
        synchronized (held) {
            long rooms = held.values().stream().mapToLong(HeldRooms::size).sum();
            Iterator<Map.Entry<Key, HeldRooms>> oldest = held.entrySet().iterator();
            while ((rooms > MOST_ROOMS || held.size() > MOST) && oldest.hasNext()) {
                Map.Entry<Key, HeldRooms> entry = oldest.next();
                if (!entry.getKey().equals(used)) {
                    rooms -= entry.getValue().size();
                    oldest.remove();
                }
            }
        }
    }
}
