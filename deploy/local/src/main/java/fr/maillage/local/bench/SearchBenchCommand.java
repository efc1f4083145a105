package fr.maillage.local.bench;

import fr.maillage.local.bench.ReadBench.Promise;
import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DirectoryOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench search}: name, commune and profession, twenty people a page. */
@Command(name = "search", description = "Recherche d'une personne par nom, commune et profession")
final class SearchBenchCommand implements Callable<Integer> {
    private static final Promise PROMISE = new Promise(0.3, 30);

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--seconds", paramLabel = "S", description = "Durée de chaque mesure (15 par défaut)")
    private int seconds = 15;

    @Override
    public Integer call() throws Exception {
        ReadBench bench = new ReadBench(directory.directory(), Console.standardOutput(), Duration.ofSeconds(seconds));
        boolean kept = bench.run(
                person -> "/api/registry/v1/professionals?limit=20&territory=commune:%s&profession=%s&q=%s"
                        .formatted(
                                person.commune(),
                                person.profession(),
                                URLEncoder.encode(person.prefix(), StandardCharsets.UTF_8)),
                PROMISE);
        return kept ? 0 : 1;
    }
}
