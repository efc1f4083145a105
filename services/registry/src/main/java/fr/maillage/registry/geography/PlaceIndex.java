package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.Commune;
import fr.maillage.registry.geography.domain.OutlineIndex;
import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.ShapeLevel;
import fr.maillage.registry.geography.store.ShapeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where a point is, from outlines in memory. Read from the database when first asked; a level that an import has loaded again
 * is read again, on every instance, within a few seconds: every {@code LOOK} somebody's question also reads three numbers.
 * Until the new index is there the old one answers.
 */
@ApplicationScoped
public class PlaceIndex {

    private static final Logger LOG = Logger.getLogger(PlaceIndex.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ShapeRepository shapes;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;
    private volatile long lookedAt;

    PlaceIndex(ShapeRepository shapes) {
        this.shapes = shapes;
    }

    /** An index and the loads it was made of. */
    private record Loaded(
            Map<ShapeLevel, Long> versions,
            Map<ShapeLevel, OutlineIndex> levels,
            List<Commune> communes,
            List<String> divided,
            Places places) {}

    /** What a WGS84 point lies in; {@link PlaceStamp#NOWHERE} where no outline holds it. Microseconds. */
    public PlaceStamp stampOf(double lat, double lon) {
        return places().stampOf(lat, lon);
    }

    /** The state at hand, for many questions in a row; a few seconds old at most. */
    public Places places() {
        Loaded present = loaded;
        if (present == null) {
            return fresh();
        }
        if (System.nanoTime() - lookedAt > LOOK.toNanos() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("place-index").start(this::lookAside);
        }
        return present.places();
    }

    /** The newest state, read now if it must be: for jobs, that follow a load at once. */
    public Places fresh() {
        loading.lock();
        try {
            Loaded next = load(loaded);
            loaded = next;
            lookedAt = System.nanoTime();
            return next.places();
        } finally {
            loading.unlock();
        }
    }

    private void lookAside() {
        try {
            fresh();
        } catch (RuntimeException e) {
            lookedAt = System.nanoTime();
            LOG.warnf("outlines not read again: %s", e.getMessage());
        } finally {
            looking.set(false);
        }
    }

    /** Versions first: a load that commits meanwhile is found the next time, never missed. */
    private Loaded load(@Nullable Loaded before) {
        Map<ShapeLevel, Long> versions = shapes.versions();
        if (before != null && before.versions().equals(versions)) {
            return before;
        }
        long start = System.nanoTime();
        Map<ShapeLevel, OutlineIndex> levels = new EnumMap<>(ShapeLevel.class);
        for (ShapeLevel level : ShapeLevel.values()) {
            levels.put(level, same(before, versions, level) ? of(before, level) : shapes.index(level));
        }
        boolean sameCommunes = before != null && same(before, versions, ShapeLevel.COMMUNE);
        List<Commune> communes = before != null && sameCommunes ? before.communes() : shapes.communes();
        boolean sameIris = before != null && same(before, versions, ShapeLevel.IRIS);
        List<String> divided = before != null && sameIris ? before.divided() : shapes.communesWithIris();
        Places places = new Places(
                communes,
                at(levels, ShapeLevel.COMMUNE),
                at(levels, ShapeLevel.IRIS),
                at(levels, ShapeLevel.QPV),
                divided);
        LOG.infof(
                "outlines in memory: %d communes, %d IRIS, %d QPV, read in %d ms",
                at(levels, ShapeLevel.COMMUNE).size(),
                at(levels, ShapeLevel.IRIS).size(),
                at(levels, ShapeLevel.QPV).size(),
                (System.nanoTime() - start) / 1_000_000);
        return new Loaded(versions, levels, communes, divided, places);
    }

    private static boolean same(@Nullable Loaded before, Map<ShapeLevel, Long> versions, ShapeLevel level) {
        return before != null
                && versions.getOrDefault(level, -1L).equals(before.versions().get(level));
    }

    private static OutlineIndex of(@Nullable Loaded before, ShapeLevel level) {
        return before == null ? OutlineIndex.EMPTY : at(before.levels(), level);
    }

    private static OutlineIndex at(Map<ShapeLevel, OutlineIndex> levels, ShapeLevel level) {
        return levels.getOrDefault(level, OutlineIndex.EMPTY);
    }
}
