package fr.maillage.integration.outside.remote;

import fr.maillage.integration.outside.remote.Line.Place;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Connections at rest. One is only ever given to whom it was opened for, and only while its address is among those that the
 * name leads to and that were judged now: a name that moves elsewhere takes its kept connections with it.
 */
final class Lines implements AutoCloseable {

    /** So that a certificate that was withdrawn is not trusted for ever. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final int MOST_OF_PLACE = 4;
    private static final int MOST = 256;

    private final Duration resting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, Deque<Line>> kept = new HashMap<>();
    private int count;
    private boolean closed;

    Lines(Duration resting) {
        this.resting = resting;
    }

    /** One that may be used for these addresses, the last used first. */
    @Nullable
    Line take(Place place, List<InetAddress> judged) {
        for (Line line = next(place); line != null; line = next(place)) {
            if (judged.contains(line.address()) && line.isGood(resting, OLDEST)) {
                return line;
            }
            line.close();
        }
        return null;
    }

    private @Nullable Line next(Place place) {
        lock.lock();
        try {
            Deque<Line> own = kept.get(place);
            Line line = own == null ? null : own.pollFirst();
            if (line != null) {
                count--;
            }
            if (own != null && own.isEmpty()) {
                kept.remove(place);
            }
            return line;
        } finally {
            lock.unlock();
        }
    }

    void keep(Line line) {
        line.rest();
        if (!added(line)) {
            line.close();
        }
    }

    private boolean added(Line line) {
        lock.lock();
        try {
            int own = kept.containsKey(line.place()) ? kept.get(line.place()).size() : 0;
            boolean room = !closed && !resting.isZero() && count < MOST && own < MOST_OF_PLACE;
            if (room) {
                kept.computeIfAbsent(line.place(), _ -> new ArrayDeque<>()).addFirst(line);
                count++;
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    /** Closes those that rested too long. */
    void sweep() {
        List<Line> old = new ArrayList<>();
        lock.lock();
        try {
            for (Iterator<Deque<Line>> all = kept.values().iterator(); all.hasNext(); ) {
                Deque<Line> own = all.next();
                own.removeIf(line -> !line.isGood(resting, OLDEST) && old.add(line));
                if (own.isEmpty()) {
                    all.remove();
                }
            }
            count -= old.size();
        } finally {
            lock.unlock();
        }
        old.forEach(Line::close);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            kept.values().forEach(own -> own.forEach(Line::close));
            kept.clear();
            count = 0;
        } finally {
            lock.unlock();
        }
    }
}
