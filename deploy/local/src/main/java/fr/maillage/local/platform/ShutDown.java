package fr.maillage.local.platform;

import fr.maillage.local.console.Steps;
import fr.maillage.local.parts.PartStopper;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Stage;
import fr.maillage.local.parts.StartedPart;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Takes parts down stage by stage, those of one stage together. */
final class ShutDown {
    private static final List<Stage> LAST_FIRST =
            Arrays.stream(Stage.values()).sorted(Comparator.reverseOrder()).toList();

    private final PartStopper stopper;
    private final Steps steps;

    ShutDown(PidFiles pidFiles, Steps steps) {
        this.stopper = new PartStopper(pidFiles);
        this.steps = steps;
    }

    /** Goes on to the end whatever happens: a stop that stops half-way helps nobody. */
    void stop(List<StartedPart> parts) throws Exception {
        for (Stage stage : LAST_FIRST) {
            try (Tasks tasks = new Tasks()) {
                parts.stream().filter(part -> part.stage() == stage).forEach(part -> tasks.start(() -> stop(part)));
                tasks.awaitAll();
            }
        }
    }

    private void stop(StartedPart part) throws Exception {
        boolean alive = part.isAlive();
        boolean polite =
                steps.run("%s : %s".formatted(part.name(), alive ? "arrêt" : "déjà arrêté"), () -> stopper.stop(part));
        if (!polite) {
            steps.note(part.name() + " ne répondait plus et a dû être tué");
        }
    }
}
