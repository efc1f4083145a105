package fr.maillage.local.bench;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.imports.ImportJob;
import fr.maillage.local.imports.Multipart;
import fr.maillage.local.imports.RegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Times one file: as a plain COPY into texts, and as an import of the registry. */
final class ImportBench {
    private static final int COLUMNS = 57;
    private static final long PAUSE_MILLIS = 50;

    private final BenchBed bed;
    private final RegistryClient registry;
    private final Console console;

    ImportBench(BenchBed bed, RegistryClient registry, Console console) {
        this.bed = bed;
        this.registry = registry;
        this.console = console;
    }

    /** COPY of the file as it is into a logged table of {@value #COLUMNS} texts, with a commit at its end. */
    Timing copy(Path file) throws SQLException, IOException {
        String columns = IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(i -> "c" + i + " text")
                .collect(Collectors.joining(", "));
        try (Connection connection = bed.database();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("create table bench_copy (" + columns + ")");
            long start = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy bench_copy from stdin (format csv, delimiter '|', header, quote e'\\x01')",
                            in,
                            1 << 16);
            Timing timing = new Timing("COPY", since(start), rows + " lignes");
            statement.execute("drop table bench_copy");
            console.line("  %-34s %7.1f s   %s".formatted(timing.name(), timing.seconds(), timing.remark()));
            return timing;
        }
    }

    /** From the moment the job begins to its end; the upload, which a person waits for elsewhere, is not counted. */
    Timing load(String name, Path file) throws InterruptedException, IOException {
        URI address =
                registry.send(new Multipart().field("kind", "rpps-activities").file("file", file));
        long start = System.nanoTime();
        ImportJob job = registry.job(address);
        String stage = "";
        StringBuilder stages = new StringBuilder();
        while (!job.isOver()) {
            String now = String.valueOf(job.stage());
            if (!now.equals(stage)) {
                stage = now;
                stages.append(" %s@%.1f".formatted(stage, since(start)));
            }
            Thread.sleep(PAUSE_MILLIS);
            job = registry.job(address);
        }
        if (!job.state().equals("SUCCEEDED")) {
            throw Failure.of("l'import « %s » finit dans l'état %s : %s".formatted(name, job.state(), job.failure()));
        }
        Timing timing = new Timing(
                name,
                since(start),
                "ajoutées %d, modifiées %d, disparues %d, inchangées %d, rejetées %d;%s"
                        .formatted(
                                job.count("added"),
                                job.count("changed"),
                                job.count("removed"),
                                job.count("unchanged"),
                                job.count("rejected"),
                                stages));
        console.line("  %-34s %7.1f s   %s".formatted(timing.name(), timing.seconds(), timing.remark()));
        return timing;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
