package fr.maillage.local.script;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import fr.maillage.local.script.ScriptClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes the calls of a script in their order. One that is refused is told and the next ones go on, but for those that need
 * its answer. Each has an idempotency key of its own: what was accepted before, on the same day, is answered as it was then,
 * so that a script that broke off is run again.
 */
public final class ScriptRun {
    private static final int EVERY = 100;

    private final ScriptClient client;
    private final Console console;
    private final LocalDate today;

    public ScriptRun(ScriptClient client, Console console, LocalDate today) {
        this.client = client;
        this.console = console;
        this.today = today;
    }

    /**
     * How it went.
     *
     * @param made calls that were accepted, by the last word of their path
     */
    public record Result(Map<String, Integer> made, int refused) {
        public Result {
            made = Map.copyOf(made);
        }
    }

    public Result run(Path file) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(file);
        Map<String, Answer> kept = new HashMap<>();
        Map<String, Integer> made = new TreeMap<>();
        int refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode call = Json.MAPPER.readTree(lines.get(i));
            try {
                make(call, key(file, i, lines.get(i)), kept);
                made.merge(word(call.path("path").asText()), 1, Integer::sum);
            } catch (Failure refusal) {
                refused++;
                console.line("  %s ligne %d : %s".formatted(console.red("✗"), i + 1, refusal.what()));
                refusal.evidence().forEach(line -> console.line(console.dim("    | " + line)));
            }
            if ((i + 1) % EVERY == 0) {
                console.line(console.dim("    %3d %% · %d appels".formatted(100 * (i + 1) / lines.size(), i + 1)));
            }
        }
        return new Result(made, refused);
    }

    private String key(Path file, int line, String text) {
        String all = file.getFileName() + " " + line + " " + today + " " + text;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void make(JsonNode call, String key, Map<String, Answer> kept) throws InterruptedException {
        Blanks blanks = new Blanks(kept, today);
        Answer before = kept.get(call.path("match").asText());
        Answer answer = client.post(
                blanks.fill(call.path("path").asText()),
                blanks.fill(call.path("body")),
                before == null ? "" : before.tag(),
                key);
        if (!call.path("keep").asText().isEmpty()) {
            kept.put(call.path("keep").asText(), answer);
        }
    }

    private static String word(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
