package fr.maillage.local.bench;

import fr.maillage.local.bench.DemoDatabase.Person;
import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.keys.ClientKey;
import fr.maillage.local.keys.ClientKeys;
import fr.maillage.local.token.AccessToken;
import fr.maillage.local.token.MachineToken;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One kind of question, three ways, in one run: through the gateway by eight callers who never pause, as the same
 * statements by pgbench with eight connections, and through the gateway fifty times a second.
 */
final class ReadBench {

    private static final String CLIENT = "dashboard-demo";
    private static final int CALLERS = 8;
    private static final int PER_SECOND = 50;
    private static final int VARIETY = 2000;
    private static final int MOST_WARMING = 6;
    private static final double STILL_RISING = 1.05;

    private final DataDirectory data;
    private final Console console;
    private final Duration duration;

    ReadBench(DataDirectory data, Console console, Duration duration) {
        this.data = data;
        this.console = console;
        this.duration = duration;
    }

    /** What is promised: the least share of pgbench's rate, and the most that 99 answers in 100 may take. */
    record Promise(double share, double milliseconds) {}

    /** Prints the figures; true when both promises are kept. */
    boolean run(Function<Person, String> question, Promise promise)
            throws SQLException, IOException, InterruptedException {
        try (DemoDatabase database = DemoDatabase.open(data)) {
            List<String> questions =
                    database.people(VARIETY).stream().map(question).toList();
            List<String> few = questions.subList(0, Math.min(Pgbench.SCRIPTS, questions.size()));
            Caller caller = new Caller(gateway(), tokens());
            line(String.format(
                    Locale.FRANCE,
                    "%,d activités, %,d questions différentes",
                    database.activities(),
                    questions.size()));
            caller.warm(few);
            List<List<ServerLog.Run>> statements =
                    database.statementsOf(few.size(), number -> caller.ask(few.get(number)));
            line(String.format(
                    Locale.FRANCE,
                    "par question : %.1f requêtes SQL",
                    statements.stream()
                            .mapToInt(List::size)
                            .average()
                            .orElseThrow(() -> Failure.of("le registre n'a rien lu pour répondre"))));
            warm(caller, questions);
            double ours = caller.closed(few, CALLERS, duration);
            double sql = new Pgbench(data).rate(statements, CALLERS, duration);
            Latencies paced = caller.paced(questions, PER_SECOND, duration.multipliedBy(2));
            return report(ours, sql, paced, promise);
        }
    }

    /** Until the compiler of the servers has done its work: the rate no longer rises. */
    private void warm(Caller caller, List<String> questions) throws InterruptedException {
        double before = 0;
        double rate = caller.closed(questions, CALLERS, duration);
        for (int i = 1; i < MOST_WARMING && rate > before * STILL_RISING; i++) {
            before = rate;
            rate = caller.closed(questions, CALLERS, duration);
        }
    }

    private boolean report(double ours, double sql, Latencies paced, Promise promise) {
        double share = ours / sql;
        double slow = paced.percentile(99);
        boolean kept = share >= promise.share() && slow <= promise.milliseconds() && paced.failures() == 0;
        line(String.format(Locale.FRANCE, "passerelle      %,10.0f réponses/s", ours));
        line(String.format(Locale.FRANCE, "même SQL        %,10.0f réponses/s (pgbench)", sql));
        line(String.format(Locale.FRANCE, "rapport         %10.2f (promis : %.2f au moins)", share, promise.share()));
        line(String.format(
                Locale.FRANCE,
                "à %d/s          p50 %.1f ms · p95 %.1f ms · p99 %.1f ms (promis : %.0f ms au plus) · %d sur %d en échec",
                PER_SECOND,
                paced.percentile(50),
                paced.percentile(95),
                slow,
                promise.milliseconds(),
                paced.failures(),
                paced.count()));
        console.line(kept ? console.green("✓ tenu") : console.red("✗ non tenu"));
        return kept;
    }

    private void line(String text) {
        console.line("  " + text);
    }

    private URI gateway() {
        return URI.create("http://127.0.0.1:" + data.existing().ports().gateway());
    }

    /** Renewed well before it ends; a bench lasts longer than a token. */
    private Supplier<String> tokens() {
        PortLayout ports = data.existing().ports();
        Clock clock = Clock.systemUTC();
        ClientKey key = new ClientKeys(data.secrets()).of(CLIENT);
        MachineToken tokens = new MachineToken(KeycloakServer.issuer(ports), clock);
        return new Supplier<>() {
            private String value = "";
            private Instant until = Instant.MIN;

            @Override
            public synchronized String get() {
                if (clock.instant().isAfter(until)) {
                    try {
                        AccessToken fresh = tokens.get(CLIENT, key, "");
                        value = fresh.value();
                        until = clock.instant().plus(fresh.lifetime().dividedBy(2));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return value;
            }
        };
    }
}
