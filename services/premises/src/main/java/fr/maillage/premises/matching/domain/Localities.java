package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Containment;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.Tri;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The places of the rooms, numbered by id; need and colleagues by profession as arrays. Equal ids are equal facts. */
final class Localities {

    private static final int[] NOWHERE = {};
    private static final List<String> LEVELS = List.of("commune", "epci", "department", "region", "iris");

    private final Locality[] places;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> byTerritory = new HashMap<>();
    private final Map<String, BitSet> unstamped = new HashMap<>();
    private final BitSet qpvUnknown = new BitSet();
    private final Map<String, int[]> need;
    private final Map<String, int[]> colleagues;
    private final long[] standing;
    private final int[] familyPresent;

    Localities(Collection<Room> rooms, Settings settings) {
        Map<String, Locality> sorted = new TreeMap<>();
        rooms.forEach(room -> sorted.putIfAbsent(room.locality().id(), room.locality()));
        places = sorted.values().toArray(Locality[]::new);
        Map<String, int[]> filling = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            numbers.put(places[i].id(), i);
            for (String territory : places[i].territories()) {
                int[] before = filling.getOrDefault(territory, NOWHERE);
                int[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = i;
                filling.put(territory, after);
            }
        }
        byTerritory.putAll(filling);
        silences();
        need = byProfession(Locality::need);
        colleagues = byProfession(Locality::colleagues);
        standing = Arrays.stream(places)
                .mapToLong(place -> Judge.standing(place, settings))
                .toArray();
        familyPresent = Arrays.stream(places)
                .mapToInt(place -> Facts.mask(place.family().present()))
                .toArray();
    }

    private void silences() {
        for (String level : LEVELS) {
            BitSet silent = new BitSet();
            for (int i = 0; i < places.length; i++) {
                silent.set(i, !Containment.isStamped(level, places[i]));
            }
            unstamped.put(level, silent);
        }
        for (int i = 0; i < places.length; i++) {
            qpvUnknown.set(i, places[i].qpv() == Tri.UNKNOWN);
        }
    }

    /** Places of which it is not known whether the territory holds them, as {@link Containment} says it one by one. */
    BitSet unsure(String territory) {
        String level = Containment.level(territory);
        if (level.equals("qpv")) {
            return qpvUnknown;
        }
        BitSet silent = unstamped.get(level);
        if (silent == null) {
            BitSet all = new BitSet();
            all.set(0, places.length);
            return all;
        }
        if (!level.equals("iris")) {
            return silent;
        }
        BitSet around = new BitSet();
        Arrays.stream(within(Containment.communeOf(territory))).forEach(around::set);
        around.and(silent);
        return around;
    }

    private Map<String, int[]> byProfession(Function<Locality, Map<String, Integer>> facts) {
        Map<String, int[]> columns = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            int place = i;
            facts.apply(places[i])
                    .forEach((profession, value) -> columns.computeIfAbsent(profession, _ -> unknown())[place] = value);
        }
        return columns;
    }

    private int[] unknown() {
        int[] column = new int[places.length];
        Arrays.fill(column, -1);
        return column;
    }

    int count() {
        return places.length;
    }

    int number(Locality place) {
        return numbers.getOrDefault(place.id(), -1);
    }

    int[] within(String territory) {
        return byTerritory.getOrDefault(territory, NOWHERE);
    }

    long standing(int place) {
        return standing[place];
    }

    int familyPresent(int place) {
        return familyPresent[place];
    }

    /** One column a profession, for professions that any place knows. */
    int[][] need(List<String> professions) {
        return columns(need, professions);
    }

    int[][] colleagues(Collection<String> professions) {
        return columns(colleagues, professions);
    }

    private static int[][] columns(Map<String, int[]> all, Collection<String> professions) {
        return professions.stream().map(all::get).filter(Objects::nonNull).toArray(int[][]::new);
    }

    /** The mean of what is known, in whole millionths; 0 when nothing is. */
    static int mean(int[][] columns, int place) {
        long sum = 0;
        int known = 0;
        for (int[] column : columns) {
            if (column[place] >= 0) {
                sum += column[place];
                known++;
            }
        }
        return known == 0 ? 0 : (int) (sum / known);
    }

    /** The sum of what is known; 0 when nothing is. */
    static int sum(int[][] columns, int place) {
        int sum = 0;
        for (int[] column : columns) {
            sum += Math.max(0, column[place]);
        }
        return sum;
    }
}
