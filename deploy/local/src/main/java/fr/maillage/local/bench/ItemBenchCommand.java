package fr.maillage.local.bench;

import fr.maillage.local.bench.ReadBench.Promise;
import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DirectoryOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench item}: a person by number, with authorization, row-level security and audit. */
@Command(name = "item", description = "Lecture d'une personne par son identifiant")
final class ItemBenchCommand implements Callable<Integer> {
    private static final Promise PROMISE = new Promise(0.25, 15);

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--seconds", paramLabel = "S", description = "Durée de chaque mesure (15 par défaut)")
    private int seconds = 15;

    @Override
    public Integer call() throws Exception {
        ReadBench bench = new ReadBench(directory.directory(), Console.standardOutput(), Duration.ofSeconds(seconds));
        return bench.run(person -> "/api/registry/v1/professionals/" + person.id(), PROMISE) ? 0 : 1;
    }
}
