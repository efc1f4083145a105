package fr.maillage.local.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Takes files, one after the other, and says how each ended. */
public interface Importer {
    /** Whether the platform that runs knows this kind of file. */
    boolean knows(String kind) throws InterruptedException;

    /** Sends a file and waits until its import is over, or waits for a person itself. */
    Ended run(Sending sending) throws InterruptedException, IOException;

    /**
     * A file and what its form says.
     *
     * @param scope territories; none for the whole file
     * @param fields of the form beside kind, scope and file
     */
    record Sending(String kind, Path file, List<String> scope, Map<String, String> fields) {
        public Sending {
            scope = List.copyOf(scope);
            fields = Map.copyOf(fields);
        }
    }

    /**
     * How it ended.
     *
     * @param state SUCCEEDED, FAILED, CANCELLED or WAITING_RELEASE
     * @param reason why not, in words; empty when it succeeded
     */
    record Ended(String id, String state, Map<String, Long> counts, String reason) {
        public Ended {
            counts = Map.copyOf(counts);
        }

        public boolean succeeded() {
            return state.equals("SUCCEEDED");
        }

        public boolean waits() {
            return state.equals("WAITING_RELEASE");
        }

        public long count(String name) {
            return counts.getOrDefault(name, 0L);
        }

        public boolean changedNothing() {
            return count("added") + count("changed") + count("removed") == 0;
        }
    }
}
