package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rooms and requests of {@value MadeUpPlaces#DEPARTMENTS} departments of 100 communes each, large and small ones, all
 * from one seed. Nobody in it exists.
 */
public final class MadeUpMarket {

    private static final long SEED = 20_261_122;

    private final List<Locality> places;
    private final LocalDate today;
    private final long seed;

    public MadeUpMarket(LocalDate today) {
        this(today, SEED, Integer.MAX_VALUE);
    }

    /** A smaller one, in the first so many places. */
    public MadeUpMarket(LocalDate today, long seed, int mostPlaces) {
        this.today = today;
        this.seed = seed;
        List<Locality> all = new MadeUpPlaces(new SplittableRandom(seed)).all();
        places = all.subList(0, Math.min(mostPlaces, all.size()));
    }

    public List<Room> rooms(int count) {
        MadeUpRooms rooms = new MadeUpRooms(new SplittableRandom(seed + 1), places, today);
        List<Room> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(rooms.next());
        }
        return made;
    }

    public List<Seeker> seekers(int count) {
        MadeUpSeekers seekers = new MadeUpSeekers(new SplittableRandom(seed + 2), places, today);
        List<Seeker> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(seekers.next());
        }
        return made;
    }
}
