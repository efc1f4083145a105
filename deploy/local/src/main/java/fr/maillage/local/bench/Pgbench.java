package fr.maillage.local.bench;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PostgreSQL's own load program, as the measure of what the database alone can do with the same statements. */
final class Pgbench {

    /** More scripts it does not take. */
    static final int SCRIPTS = 100;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final DataDirectory data;

    Pgbench(DataDirectory data) {
        this.data = data;
    }

    /** Questions answered a second, each by its own statements, prepared once a connection. */
    double rate(List<List<ServerLog.Run>> questions, int clients, Duration duration)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("maillage-bench");
        try {
            List<String> command = new ArrayList<>(List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + clients,
                    "--jobs=2",
                    "--time=" + duration.toSeconds()));
            for (int i = 0; i < questions.size(); i++) {
                Path script = folder.resolve(i + ".sql");
                Files.writeString(
                        script,
                        questions.get(i).stream()
                                .map(run -> run.inlined() + ";\n")
                                .collect(Collectors.joining()));
                command.add("--file=" + script);
            }
            command.add("registry");
            return parse(run(command));
        } finally {
            PrivateFiles.deleteTree(folder);
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        Integer.toString(data.existing().ports().postgres()),
                        "PGUSER",
                        "registry_app",
                        "PGPASSWORD",
                        data.secrets().password("registry-app")));
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw Failure.of("pgbench n'est pas installé", "paquet postgresql-contrib ou postgresql sous Debian")
                    .because(missing);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw Failure.of("pgbench a échoué")
                    .withEvidence(output.lines().limit(10).toList());
        }
        return output;
    }

    static double parse(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw Failure.of("pgbench n'a pas donné de débit")
                    .withEvidence(output.lines().limit(10).toList());
        }
        return Double.parseDouble(rate.group(1));
    }
}
