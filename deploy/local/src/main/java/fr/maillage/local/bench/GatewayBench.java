package fr.maillage.local.bench;

import fr.maillage.local.console.Console;
import fr.maillage.local.directory.PortLayout;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The three ways to one service, in turns, so that what else the machine does is shared between them. */
final class GatewayBench {

    private static final double OF_NGINX = 0.5;
    private static final double OF_DIRECT = 0.33;
    private static final double ADDED_MILLIS = 0.6;

    private static final int CALLERS = 8;
    private static final int ROUNDS = 5;
    private static final int TOKENS = 200;
    private static final int CLIENTS = 20;
    private static final int WARMING = 8;
    private static final String TARGET = "/api/registry/v1/territories?level=commune&limit=50";

    private final Load direct;
    private final Load nginx;
    private final Load ours;
    private final Duration duration;
    private final Console console;

    GatewayBench(PortLayout ports, int service, int proxy, LocalIssuer issuer, Duration duration, Console console) {
        List<String> tokens = IntStream.range(0, TOKENS)
                .mapToObj(i -> issuer.reader("bench-" + i % CLIENTS))
                .toList();
        this.direct = load(ports.service(service), tokens);
        this.nginx = load(ports.service(proxy), tokens);
        this.ours = load(ports.gateway(), tokens);
        this.duration = duration;
        this.console = console;
    }

    private static Load load(int port, List<String> tokens) {
        return new Load(
                URI.create("http://127.0.0.1:" + port),
                _ -> TARGET,
                number -> tokens.get(Math.floorMod(number, tokens.size())));
    }

    /** Prints the figures; true when all three promises are kept. */
    boolean run() throws InterruptedException {
        ours.closed(CALLERS, duration.multipliedBy(WARMING));
        nginx.closed(CALLERS, duration);
        direct.closed(CALLERS, duration);
        List<Double> directs = new ArrayList<>();
        List<Double> nginxes = new ArrayList<>();
        List<Double> gateways = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            directs.add(direct.closed(CALLERS, duration));
            nginxes.add(nginx.closed(CALLERS, duration));
            gateways.add(ours.closed(CALLERS, duration));
        }
        double rate = median(gateways);
        line(String.format(Locale.FRANCE, "direct            %,10.0f réponses/s", median(directs)));
        line(String.format(Locale.FRANCE, "nginx             %,10.0f réponses/s", median(nginxes)));
        line(String.format(
                Locale.FRANCE, "passerelle        %,10.0f réponses/s (%d jetons, %d clients)", rate, TOKENS, CLIENTS));
        double added = added(rate / 2);
        double ofNginx = rate / median(nginxes);
        double ofDirect = rate / median(directs);
        line(String.format(Locale.FRANCE, "de nginx          %10.2f (promis : %.2f au moins)", ofNginx, OF_NGINX));
        line(String.format(Locale.FRANCE, "de direct         %10.2f (promis : %.2f au moins)", ofDirect, OF_DIRECT));
        line(String.format(
                Locale.FRANCE, "ajouté, mi-charge %10.2f ms en médiane (promis : %.1f au plus)", added, ADDED_MILLIS));
        boolean kept = ofNginx >= OF_NGINX && ofDirect >= OF_DIRECT && added <= ADDED_MILLIS;
        console.line(kept ? console.green("✓ tenu") : console.red("✗ non tenu"));
        return kept;
    }

    private double added(double perSecond) throws InterruptedException {
        Latencies through = ours.paced(CALLERS, perSecond, duration.multipliedBy(2));
        Latencies without = direct.paced(CALLERS, perSecond, duration.multipliedBy(2));
        line(String.format(
                Locale.FRANCE,
                "à %,.0f/s        p50 %.2f ms · p99 %.2f ms ; direct p50 %.2f ms · p99 %.2f ms ; %d échecs",
                perSecond,
                through.percentile(50),
                through.percentile(99),
                without.percentile(50),
                without.percentile(99),
                through.failures() + without.failures()));
        return through.percentile(50) - without.percentile(50);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void line(String text) {
        console.line("  " + text);
    }
}
