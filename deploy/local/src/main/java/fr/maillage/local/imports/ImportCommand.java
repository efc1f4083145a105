package fr.maillage.local.imports;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: exits 0 when it succeeded, 3 when it waits for a human, 1 when it was refused or failed. */
@Command(
        name = "import",
        description = "Envoie un fichier officiel au registre et suit l'import jusqu'au bout",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nCode de sortie : 0 réussi, 3 en attente d'une décision, 1 refusé ou échoué%n%nExemples :%n",
        footer = {
            "  ./maillage import communes communes_2026.csv",
            "  ./maillage import finess-stock etalab-cs1100507-stock.csv --scope department:31",
            "  ./maillage import finess-stock occitanie.csv --scope region:76 --dry-run",
            "  ./maillage import --release 0198f3c2-…     accepte un import qui attend",
            "  ./maillage import --follow 0198f3c2-…      reprend le suivi après une coupure"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int WAITS_FOR_RELEASE = 3;

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "GENRE", description = "communes, epci, finess-stock…")
    private @Nullable String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FICHIER", description = "Le fichier tel qu'il a été publié")
    private @Nullable Path file;

    @Option(
            names = "--scope",
            paramLabel = "TERRITOIRE",
            description = "Ce que le fichier couvre ; répétable (sinon FULL, tout)")
    private List<String> scopes = List.of();

    @Option(
            names = "--vintage",
            paramLabel = "MILLÉSIME",
            description = "Millésime des données, s'il n'est pas dans le fichier")
    private @Nullable String vintage;

    @Option(names = "--dry-run", description = "Compte et vérifie sans rien changer")
    private boolean dryRun;

    @Option(
            names = "--demo",
            description = "Marque les lignes comme démonstration : aucun fichier officiel ne les clôt")
    private boolean demonstration;

    @Option(
            names = "--release",
            paramLabel = "IMPORT",
            description = "Accepte un import qui attend une décision, et le suit")
    private @Nullable String release;

    @Option(names = "--follow", paramLabel = "IMPORT", description = "Reprend le suivi d'un import déjà envoyé")
    private @Nullable String followed;

    @Override
    public Integer call() throws Exception {
        Console console = Console.standardOutput();
        DataDirectory data = directory.directory();
        RegistryClient registry = ImportRun.operatorClient(data);
        URI address = begin(registry, console);
        ImportJob job = ImportRun.follow(registry, address, console);
        new ImportReport(console).show(job, registry.remarks(job.id()), errorsCommand(data, job));
        return switch (job.state()) {
            case "SUCCEEDED" -> 0;
            case "WAITING_RELEASE" -> WAITS_FOR_RELEASE;
            default -> 1;
        };
    }

    private URI begin(RegistryClient registry, Console console) throws InterruptedException, IOException {
        if (followed != null) {
            return RegistryClient.jobAddress(followed);
        }
        return release == null ? send(registry, console) : release(registry, release);
    }

    private URI send(RegistryClient registry, Console console) throws InterruptedException, IOException {
        if (kind == null || file == null) {
            throw Failure.of("il manque le genre ou le fichier", "./maillage import GENRE FICHIER (voir --help)");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failure.of(file + " n'est pas un fichier lisible");
        }
        Multipart form = new Multipart().field("kind", kind);
        scopes.forEach(scope -> form.field("scope", scope));
        if (vintage != null) {
            form.field("vintage", vintage);
        }
        if (demonstration) {
            form.field("source", "demo");
        }
        if (dryRun) {
            form.field("dryRun", "true");
        }
        console.line(String.format(Locale.FRANCE, "  envoi de %s (%,d octets)", file.getFileName(), Files.size(file)));
        return registry.send(form.file("file", file));
    }

    private static URI release(RegistryClient registry, String id) throws InterruptedException {
        registry.release(id);
        return RegistryClient.jobAddress(id);
    }

    private static String errorsCommand(DataDirectory data, ImportJob job) {
        return "curl -H \"Authorization: Bearer $(./maillage token %s)\" -H 'Accept: text/csv' 'http://localhost:%d/api/registry/v1/imports/%s/errors'"
                .formatted(ImportRun.OPERATOR, data.existing().ports().gateway(), job.id());
    }
}
