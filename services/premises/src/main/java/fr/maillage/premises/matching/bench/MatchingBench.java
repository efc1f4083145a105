package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SettingsFile;
import fr.maillage.premises.matching.domain.RoomIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Prints what the search takes, and what SQL takes for the same answers when {@code MAILLAGE_DATABASE_URL} and
 * {@code MAILLAGE_DATABASE_OWNER_PASSWORD} name an empty database. Exits 1 when a promise is broken.
 */
public final class MatchingBench {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int ROOMS = 100_000;
    private static final int REQUESTS = 10_000;
    private static final int LIMIT = 20;
    private static final int ROUNDS = 3;
    private static final double P99_MILLIS = 20;
    private static final double ALL_SECONDS = 30;
    private static final double EXPONENT = 1.2;

    private final Settings settings;
    private final MadeUpMarket market = new MadeUpMarket(TODAY);
    private final List<Seeker> seekers = market.seekers(REQUESTS);

    private MatchingBench() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MatchingBench.class.getResourceAsStream("/matching/settings.csv")),
                StandardCharsets.UTF_8))) {
            settings = new SettingsFile(in.lines().toList()).at(TODAY);
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new MatchingBench().run() ? 0 : 1);
    }

    private static void line(String text) {
        System.out.println(text);
    }

    private boolean run() throws Exception {
        List<Room> rooms = market.rooms(ROOMS);
        long start = System.nanoTime();
        RoomIndex index = new RoomIndex(rooms, settings, TODAY);
        line("%d locaux inventés, %d demandes ; index en %.2f s".formatted(ROOMS, REQUESTS, since(start)));
        double[] all = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            all[round] = allMatches(index, seekers);
        }
        line("  toutes les demandes, %d meilleurs de chacune : %.2f s (passages %s ; promis %.0f s)"
                .formatted(LIMIT, median(all), Arrays.toString(rounded(all)), ALL_SECONDS));
        double p99 = shortlists(index);
        double exponent = growth();
        boolean kept = p99 <= P99_MILLIS && median(all) <= ALL_SECONDS && exponent <= EXPONENT;
        SqlComparison comparison = new SqlComparison(index, rooms, seekers);
        return (!comparison.isPossible() || comparison.run(median(all), REQUESTS)) && kept;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds on all processors. */
    private static double allMatches(RoomIndex index, List<Seeker> seekers) {
        long start = System.nanoTime();
        long found = seekers.parallelStream()
                .mapToLong(seeker -> index.ranking(seeker, LIMIT).rows().length)
                .sum();
        double seconds = since(start);
        if (found == 0) {
            throw new IllegalStateException("no request found a room; expected some");
        }
        return seconds;
    }

    /** With every reason, one after the other; the 99th of a hundred in milliseconds. */
    private double shortlists(RoomIndex index) {
        long[] nanos = new long[REQUESTS / 2];
        for (int i = 0; i < nanos.length; i++) {
            index.shortlist(seekers.get(REQUESTS / 2 + i), LIMIT);
        }
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            index.shortlist(seekers.get(i), LIMIT);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double p99 = nanos[nanos.length * 99 / 100] / 1e6;
        line("  liste de %d avec ses raisons : p50 %.2f ms, p99 %.2f ms, max %.2f ms (promis p99 %.0f ms)"
                .formatted(LIMIT, nanos[nanos.length / 2] / 1e6, p99, nanos[nanos.length - 1] / 1e6, P99_MILLIS));
        return p99;
    }

    /** Slope of time over rooms, both as logarithms, the requests the same. */
    private double growth() {
        int[] sizes = {ROOMS / 4, ROOMS / 2, ROOMS};
        double[] seconds = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            RoomIndex index = new RoomIndex(market.rooms(sizes[i]), settings, TODAY);
            allMatches(index, seekers);
            seconds[i] = Math.min(allMatches(index, seekers), allMatches(index, seekers));
            line("  %d locaux, %d demandes : %.2f s".formatted(sizes[i], REQUESTS, seconds[i]));
        }
        double exponent = slope(sizes, seconds);
        line("  croissance avec les locaux : n^%.2f (promis n^%.1f) ; avec les demandes elle est linéaire"
                .formatted(exponent, EXPONENT));
        return exponent;
    }

    private static double slope(int[] sizes, double[] seconds) {
        double meanX = Arrays.stream(sizes).mapToDouble(Math::log).average().orElseThrow();
        double meanY = Arrays.stream(seconds).map(Math::log).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < sizes.length; i++) {
            double x = Math.log(sizes[i]) - meanX;
            above += x * (Math.log(seconds[i]) - meanY);
            below += x * x;
        }
        return above / below;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values)
                .map(value -> Math.round(value * 100) / 100.0)
                .toArray();
    }
}
