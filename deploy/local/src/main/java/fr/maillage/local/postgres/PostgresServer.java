package fr.maillage.local.postgres;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.directory.Secrets;
import fr.maillage.local.parts.Errand;
import fr.maillage.local.parts.LogTail;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.Stage;
import fr.maillage.local.parts.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The database server of one data directory. */
public final class PostgresServer {
    public static final String NAME = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVIDENCE_LINES = 20;

    private final Path folder;
    private final Path cluster;
    private final Path log;
    private final Secrets secrets;
    private final String version;
    private final int port;

    public PostgresServer(DataDirectory directory, String version, int port) {
        this.folder = directory.postgres();
        this.cluster = folder.resolve("data");
        this.log = directory.logFile(NAME);
        this.secrets = directory.secrets();
        this.version = version;
        this.port = port;
    }

    public boolean isInitialised() {
        return Files.exists(cluster.resolve("PG_VERSION"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Unpacks and initialises what is not there yet, writes the settings, and says how to start the server. */
    public Part prepare() throws IOException, InterruptedException {
        PrivateFiles.directory(folder);
        RunAs runAs = RunAsChoice.forCluster(cluster);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder, version);
        if (isInitialised()) {
            refuseOtherMajorVersion();
        } else {
            initialise(binaries, runAs);
        }
        Files.writeString(cluster.resolve("postgresql.conf"), settings());
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        runAs.give(cluster);
        return new Part(
                NAME,
                List.of(port),
                runAs.wrap(List.of(binaries.program("postgres").toString(), "-D", cluster.toString())),
                Map.of("LC_ALL", "C.UTF-8"),
                folder,
                jdbcUrl("postgres"),
                StopSignal.POSTGRES_FAST,
                Stage.DATABASE,
                PATIENCE);
    }

    /** Needs the server to run. */
    public void provide(List<DatabaseSpec> databases) throws SQLException {
        new Provisioning(jdbcUrl("postgres"), secrets).provide(databases);
    }

    private void initialise(PostgresBinaries binaries, RunAs runAs) throws IOException, InterruptedException {
        PrivateFiles.deleteTree(cluster);
        PrivateFiles.directory(cluster);
        Path password = folder.resolve("initdb.password");
        PrivateFiles.write(password, secrets.password("postgres") + "\n");
        try {
            runAs.give(cluster);
            runAs.give(password);
            run(runAs.wrap(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + cluster,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums")));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        int code = new Errand(command, folder, Map.of("LC_ALL", "C.UTF-8"), log).run();
        if (code != 0) {
            throw Failure.of("PostgreSQL n'a pas pu créer sa base (initdb, code %d)".formatted(code))
                    .withEvidence(LogTail.of(log, EVIDENCE_LINES));
        }
    }

    private void refuseOtherMajorVersion() throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String major = version.substring(0, version.indexOf('.'));
        if (!found.equals(major)) {
            throw Failure.of(
                    "les données sont de PostgreSQL %s et ce programme apporte PostgreSQL %s".formatted(found, major),
                    "revenir à la version de Maillage qui les a écrites, ou repartir de zéro avec ./maillage up --fresh");
        }
    }

    /**
     * Durable as any real server (fsync, synchronous commit, checksums) and modest: it shares a small machine with
     * half a dozen JVMs. TCP on the loopback only, and no Unix socket, whose path would depend on the folder's length.
     */
    private String settings() {
        return """
                # Written by ./maillage at each start; changes made here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 200

                fsync = on
                synchronous_commit = on
                min_wal_size = '128MB'
                max_wal_size = '2GB'
                checkpoint_completion_target = 0.9

                shared_buffers = '256MB'
                effective_cache_size = '2GB'
                work_mem = '16MB'
                maintenance_work_mem = '256MB'
                random_page_cost = 1.1

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] %%d/%%u '
                log_checkpoints = off
                log_min_duration_statement = '2s'
                idle_in_transaction_session_timeout = '10min'
                """.formatted(port);
    }
}
