package fr.maillage.premises.matching;

import fr.maillage.premises.matching.domain.KeptPremises;
import fr.maillage.premises.matching.domain.KeptSettings;
import fr.maillage.premises.matching.domain.RoomAssembly;
import fr.maillage.premises.matching.domain.RoomIndex;
import fr.maillage.premises.matching.store.RoomRows;
import fr.maillage.premises.matching.store.RoomRows.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of organizations, in memory. Each use asks in one short query what was written since an hour before the
 * index was loaded, and loads it again when the answer changed; the hour covers transactions that were still open then.
 * The least recently used of many organizations goes first.
 */
@ApplicationScoped
class RoomIndexes {

    private static final int MOST = 16;
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private final RoomRows rows;
    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>(MOST, 0.75f, true);

    RoomIndexes(RoomRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Held(LocalDate day, int settings, Instant since, Written written, RoomIndex index) {}

    /** Within the caller's transaction, which decides whose rooms are seen. */
    RoomIndex of(String tenant, LocalDate day, KeptSettings settings) {
        Held present = find(tenant);
        if (present != null
                && present.day().equals(day)
                && present.settings() == settings.version()
                && present.written().equals(rows.writtenSince(tenant, present.since()))) {
            return present.index();
        }
        Held loaded = load(tenant, day, settings);
        synchronized (held) {
            held.put(tenant, loaded);
            if (held.size() > MOST) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return loaded.index();
    }

    private @Nullable Held find(String tenant) {
        synchronized (held) {
            return held.get(tenant);
        }
    }

    /** The sums first: what is written between the two queries makes the next use load again. */
    private Held load(String tenant, LocalDate day, KeptSettings settings) {
        Instant since = clock.instant().minus(LONGEST_TRANSACTION);
        Written written = rows.writtenSince(tenant, since);
        List<KeptPremises> premises = rows.all(tenant, day, settings.settings());
        RoomIndex index = new RoomIndex(
                premises.stream()
                        .flatMap(one -> RoomAssembly.rooms(one).stream())
                        .toList(),
                settings.settings(),
                day);
        return new Held(day, settings.version(), since, written, index);
    }
}
