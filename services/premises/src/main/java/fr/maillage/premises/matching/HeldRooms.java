package fr.maillage.premises.matching;

import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.matching.domain.LiveRooms;
import fr.maillage.premises.matching.domain.PlaceBook;
import fr.maillage.premises.matching.domain.RoomIndex;
import fr.maillage.premises.matching.store.RoomChanges;
import fr.maillage.premises.matching.store.RoomChanges.Changes;
import fr.maillage.premises.matching.store.RoomLoading;
import fr.maillage.premises.matching.store.RoomLoading.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one organization on one day, in memory. Each use asks in one short query what was committed since the last;
 * premises written since are read again, alone. What is known of their communes is looked at again after a while, and after
 * a planned operation was written.
 */
final class HeldRooms {

    /** More premises than these at once are read as fast with all others. */
    private static final int MANY = 5_000;

    /** So many written ones make their index slow enough to merge it into the large one. */
    private static final int MERGED_AT = 1_000;

    private static final Duration PLACES_HOLD = Duration.ofMinutes(1);

    private final View view;
    private final RoomChanges changes;
    private final RoomLoading loading;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable State state;

    HeldRooms(View view, RoomChanges changes, RoomLoading loading, Clock clock) {
        this.view = view;
        this.changes = changes;
        this.loading = loading;
        this.clock = clock;
    }

    private record State(LiveRooms rooms, PlaceBook book, String snapshot, String operations, Instant placesAt) {}

    /** Within the caller's transaction, which decides whose rooms are seen. */
    LiveRooms now() {
        State present = state;
        if (present != null && isPresent(present, changes.since(view.tenant(), present.snapshot()))) {
            return present.rooms();
        }
        lock.lock();
        try {
            State next = next(state);
            state = next;
            return next.rooms();
        } finally {
            lock.unlock();
        }
    }

    /** How many rooms are held; none before the first use. */
    int size() {
        State present = state;
        return present == null ? 0 : present.rooms().size();
    }

    private boolean isPresent(State held, Changes since) {
        return since.premises().isEmpty()
                && since.operations().equals(held.operations())
                && clock.instant().isBefore(held.placesAt().plus(PLACES_HOLD));
    }

    private State next(@Nullable State held) {
        if (held == null) {
            return load();
        }
        Changes since = changes.since(view.tenant(), held.snapshot());
        if (isPresent(held, since)) {
            return held;
        }
        boolean operations = !since.operations().equals(held.operations());
        boolean old = !clock.instant().isBefore(held.placesAt().plus(PLACES_HOLD));
        if (since.premises().size() > MANY || ((operations || old) && !samePlaces(held.book()))) {
            return load();
        }
        Instant placesAt = old ? clock.instant() : held.placesAt();
        return with(held, since)
                .map(rooms -> new State(rooms, held.book(), since.snapshot(), since.operations(), placesAt))
                .orElseGet(this::load);
    }

    private boolean samePlaces(PlaceBook book) {
        var communes = book.communes();
        return communes.equals(loading.facts(communes.keySet(), view));
    }

    /** Empty when places are no longer what they were: every room of theirs has changed. */
    private Optional<LiveRooms> with(State held, Changes since) {
        if (since.premises().isEmpty()) {
            return Optional.of(held.rooms());
        }
        return loading.written(since.premises(), view, held.book()).map(written -> {
            Map<UUID, List<Room>> rooms = new HashMap<>();
            since.premises().forEach(id -> rooms.put(id, List.of()));
            rooms.putAll(written);
            LiveRooms live = held.rooms().with(rooms);
            return live.written() > MERGED_AT ? live.settled() : live;
        });
    }

    /** The snapshot first: what is committed while the pages are read is read once more by the next use. */
    private State load() {
        Changes now = changes.now(view.tenant());
        Instant at = clock.instant();
        PlaceBook book = new PlaceBook();
        List<Room> rooms = loading.all(view, book);
        RoomIndex index = new RoomIndex(rooms, view.settings(), view.day());
        return new State(new LiveRooms(index), book, now.snapshot(), now.operations(), at);
    }
}
