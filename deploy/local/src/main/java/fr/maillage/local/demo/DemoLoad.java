package fr.maillage.local.demo;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Elapsed;
import fr.maillage.local.console.Failure;
import fr.maillage.local.imports.Importer;
import fr.maillage.local.imports.Importer.Ended;
import fr.maillage.local.imports.Importer.Sending;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Imports the files of a folder in the order of its list. A file that the platform refuses does not keep the next ones
 * from being tried; a kind that it does not know is one such refusal, for generator and platform are of one build.
 */
final class DemoLoad {
    /** Who imports what belongs to an organization: accounts of demo.json in deploy/keycloak. */
    private static final Map<String, String> MEMBERS = Map.of(
            "243100518", "health-officer@toulouse",
            "243500139", "health-officer@rennes",
            "213100696", "health-officer@blagnac");

    private final DemoFolder folder;
    private final Console console;
    private final Importer operator;
    private final Function<String, Importer> person;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, Importer> members = new LinkedHashMap<>();

    /**
     * How it went.
     *
     * @param done by file, those that succeeded
     * @param waiting files that wait for a person
     * @param refused files that the platform refused, or whose kind it does not know
     */
    record Result(Map<String, Ended> done, List<String> waiting, List<String> refused) {
        boolean changedNothing() {
            return refused.isEmpty()
                    && waiting.isEmpty()
                    && done.values().stream().allMatch(Ended::changedNothing);
        }

        /** Sum of a count over the imports of a kind whose files begin so. */
        long count(String fileStart, String name) {
            return done.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(fileStart))
                    .mapToLong(entry -> entry.getValue().count(name))
                    .sum();
        }
    }

    /**
     * Loads a folder.
     *
     * @param operator for reference data
     * @param person for the data of an organization, by the name of one of its members
     */
    DemoLoad(DemoFolder folder, Console console, Importer operator, Function<String, Importer> person) {
        this.folder = folder;
        this.console = console;
        this.operator = operator;
        this.person = person;
    }

    Result run() throws IOException, InterruptedException {
        Result result = new Result(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (DemoFolder.Step step : folder.manifest().imports()) {
            if (!step.unless().isEmpty() && knows(step.unless())) {
                continue;
            }
            if (knows(step.kind())) {
                load(step, result);
            } else {
                result.refused().add(step.file());
                console.line("  %s %s : la plateforme ne connaît pas le genre %s"
                        .formatted(console.red("✗"), step.file(), step.kind()));
            }
        }
        return result;
    }

    private boolean knows(String kind) throws InterruptedException {
        Boolean answer = known.get(kind);
        if (answer == null) {
            answer = operator.knows(kind);
            known.put(kind, answer);
        }
        return answer;
    }

    private void load(DemoFolder.Step step, Result result) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            Ended ended = caller(step).run(new Sending(step.kind(), folder.file(step), step.scope(), step.fields()));
            String time = Elapsed.text(Duration.ofNanos(System.nanoTime() - start));
            console.line("  %s %s : %s (%s)".formatted(mark(ended), step.file(), words(ended), time));
            if (ended.succeeded()) {
                result.done().put(step.file(), ended);
            } else if (ended.waits()) {
                result.waiting().add(ended.id());
            } else {
                result.refused().add(step.file());
            }
        } catch (Failure refused) {
            result.refused().add(step.file());
            console.line("  %s %s : %s".formatted(console.red("✗"), step.file(), refused.what()));
            refused.evidence().forEach(line -> console.line(console.dim("    | " + line)));
        }
    }

    private Importer caller(DemoFolder.Step step) {
        if (step.tenant().isEmpty()) {
            return operator;
        }
        return members.computeIfAbsent(member(step.tenant()), person);
    }

    static String member(String tenant) {
        String member = MEMBERS.get(tenant);
        if (member == null) {
            throw Failure.of("aucun compte de démonstration n'agit pour l'organisation " + tenant);
        }
        return member;
    }

    private String mark(Ended ended) {
        return ended.succeeded() ? console.green("✓") : ended.waits() ? console.yellow("!") : console.red("✗");
    }

    private static String words(Ended ended) {
        if (ended.waits()) {
            return "attend une décision, ./maillage import --release " + ended.id();
        }
        if (!ended.succeeded()) {
            return ended.reason();
        }
        if (ended.changedNothing()) {
            return String.format(Locale.FRANCE, "%,d lignes, rien n'a changé", ended.count("read"));
        }
        return String.format(
                Locale.FRANCE,
                "%,d lignes, %,d ajoutées, %,d modifiées, %,d disparues",
                ended.count("read"),
                ended.count("added"),
                ended.count("changed"),
                ended.count("removed"));
    }
}
