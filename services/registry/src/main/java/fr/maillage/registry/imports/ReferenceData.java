package fr.maillage.registry.imports;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.store.DatasetRepository;
import fr.maillage.registry.imports.store.ImportFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The geography that ships with the platform, loaded like any other file where none was loaded yet: a new installation
 * knows the communes of France before its first import. Never loaded over a file that an operator brought.
 */
@ApplicationScoped
public class ReferenceData {

    /** In this order: each refers to the ones before. */
    public static final List<String> KINDS = List.of("regions", "departments", "epci", "communes");

    private final ImportService imports;
    private final DatasetRepository datasets;
    private final JobStore jobs;
    private final ImportFiles files;

    ReferenceData(ImportService imports, DatasetRepository datasets, JobStore jobs, ImportsConfig config) {
        this.imports = imports;
        this.datasets = datasets;
        this.jobs = jobs;
        this.files = new ImportFiles(config.directory());
    }

    /** After the job runner, which must be there to be woken. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent event) throws IOException {
        for (String kind : KINDS) {
            if (datasets.find(kind).isEmpty()) {
                queue(kind);
            }
        }
    }

    /** Whether every kind was loaded, from here or from a file. */
    public boolean loaded() {
        return KINDS.stream().allMatch(kind -> datasets.find(kind).isPresent());
    }

    /**
     * Queues a kind unless it is under way. A load that failed is tried again at the next start, under another id: what
     * stopped it (a full disk) may be over.
     */
    private void queue(String kind) throws IOException {
        for (int turn = 0; ; turn++) {
            // One id for one turn: replicas that start together queue it once.
            UUID id = UUID.nameUUIDFromBytes(("reference:" + kind + ":" + turn).getBytes(StandardCharsets.UTF_8));
            Optional<Job> earlier = jobs.find(id, ImportRunner.KIND_PREFIX);
            if (earlier.isEmpty()) {
                queue(kind, id);
                return;
            }
            if (!earlier.get().state().finished()) {
                return;
            }
        }
    }

    private void queue(String kind, UUID id) throws IOException {
        String name = kind + ".csv";
        Path file;
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + name)) {
            if (content == null) {
                throw new IOException("reference/" + name + " is not in the application");
            }
            file = files.keep(id, content);
        }
        List<String> everywhere = new ImportScope.Full().texts();
        String sha256 = ImportFiles.sha256(file);
        imports.queue(
                id,
                new ImportRequest(
                        kind, name, Files.size(file), sha256, null, everywhere, false, true, false, Map.of(), null),
                "reference");
    }
}
