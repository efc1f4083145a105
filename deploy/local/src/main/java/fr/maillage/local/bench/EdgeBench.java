package fr.maillage.local.bench;

import fr.maillage.local.console.Console;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What others do to a well-behaved client: one that asks fifty times what it may, and services in trouble. Quiet and
 * troubled rounds by turns, so that what else the machine does is in both; of each kind the median round counts.
 */
final class EdgeBench {

    /** A client that asks as its tier allows. */
    static final String MODEST = "modest";

    /** One of the tier {@code default}, which may read twenty times a second. */
    static final String GREEDY = "greedy";

    private static final int ALLOWED = 20;
    private static final int TIMES = 50;
    private static final double BESIDE_GREED = 2.0;
    private static final double BESIDE_TROUBLE = 1.2;
    private static final int ROUNDS = 7;
    private static final int CALLERS = 4;
    private static final int PER_SECOND = 250;
    private static final int IN_TROUBLE = 10;
    private static final String TARGET = "/api/registry/v1/territories?level=commune&limit=50";

    private final URI gateway;
    private final Function<String, String> tokens;
    private final Duration duration;
    private final Console console;
    private final List<String> troubled;

    /** @param tokens a token of the client of that name, good for every service */
    EdgeBench(URI gateway, Function<String, String> tokens, List<String> troubled, Duration duration, Console console) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.troubled = List.copyOf(troubled);
        this.duration = duration;
        this.console = console;
    }

    /** Prints the figures; true when both promises are kept. */
    boolean run() throws InterruptedException {
        Load modest = load(MODEST, TARGET);
        modest.paced(CALLERS, PER_SECOND, duration.multipliedBy(4));
        Load greedy = load(GREEDY, TARGET);
        boolean beside = compare(
                "un client à %d fois sa limite".formatted(TIMES),
                modest,
                List.of(),
                List.of(() -> greedy.paced(CALLERS, ALLOWED * TIMES, duration)),
                BESIDE_GREED);
        // What their trouble costs is asked, not what their calls cost: beside as many calls of a service that is well.
        List<Background> well = new ArrayList<>();
        List<Background> ill = new ArrayList<>();
        for (String service : troubled) {
            String client = MODEST + "-" + service;
            well.add(calls(load(client, TARGET)));
            ill.add(calls(load(client, "/api/" + service + "/v1/ok")));
        }
        boolean spared = compare("services " + String.join(", ", troubled), modest, well, ill, BESIDE_TROUBLE);
        console.line(beside && spared ? console.green("✓ tenu") : console.red("✗ non tenu"));
        return beside && spared;
    }

    private Load load(String client, String target) {
        String token = tokens.apply(client);
        return new Load(gateway, _ -> target, _ -> token);
    }

    private Background calls(Load load) {
        return () -> load.paced(IN_TROUBLE, IN_TROUBLE, duration);
    }

    private interface Background {
        void run() throws InterruptedException;
    }

    private boolean compare(String what, Load modest, List<Background> before, List<Background> others, double promised)
            throws InterruptedException {
        List<Double> quiet = new ArrayList<>();
        List<Double> disturbed = new ArrayList<>();
        int failures = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Latencies alone = amid(before, modest);
            Latencies amid = amid(others, modest);
            quiet.add(alone.percentile(99));
            disturbed.add(amid.percentile(99));
            failures += alone.failures() + amid.failures();
        }
        double ratio = median(disturbed) / median(quiet);
        console.line(String.format(
                Locale.FRANCE,
                "%-32s p99 %.2f ms, sans cela %.2f ms : %.2f (promis : moins de %.1f) ; %d échecs",
                what,
                median(disturbed),
                median(quiet),
                ratio,
                promised,
                failures));
        return ratio < promised && failures == 0;
    }

    private Latencies amid(List<Background> others, Load modest) throws InterruptedException {
        List<Thread> threads = others.stream()
                .map(other -> Thread.ofPlatform().start(() -> {
                    try {
                        other.run();
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        Latencies measured = modest.paced(CALLERS, PER_SECOND, duration);
        for (Thread thread : threads) {
            thread.join();
        }
        return measured;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
