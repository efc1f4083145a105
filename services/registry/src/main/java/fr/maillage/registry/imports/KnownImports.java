package fr.maillage.registry.imports;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

/** The kinds of files that some feature knows how to load. */
@ApplicationScoped
public class KnownImports {

    private final Instance<ImportPlans> features;

    KnownImports(@Any Instance<ImportPlans> features) {
        this.features = features;
    }

    /** A plan for one run; a kind that nobody knows is refused as a part of the import form. */
    public ImportPlan get(String kind) {
        return find(kind).orElseThrow(() -> unknown(kind));
    }

    public Optional<ImportPlan> find(String kind) {
        return plans().stream()
                .filter(plan -> plan.format().kind().equals(kind))
                .findFirst();
    }

    public List<String> kinds() {
        return plans().stream().map(plan -> plan.format().kind()).sorted().toList();
    }

    /** The kind whose files begin with such a line. */
    Optional<String> recognise(String firstLine) {
        List<ImportPlan> matching = plans().stream()
                .filter(plan -> plan.format().recognises(firstLine))
                .toList();
        // Feature collections look alike until their properties are read.
        boolean told = matching.size() == 1
                || matching.stream().noneMatch(plan -> plan.format().json());
        return told ? matching.stream().map(plan -> plan.format().kind()).findFirst() : Optional.empty();
    }

    private List<ImportPlan> plans() {
        return features.stream().flatMap(feature -> feature.plans().stream()).toList();
    }

    private Problem unknown(String kind) {
        Text message = Text.of(
                "Genre « %s » inconnu ; genres admis : %s.".formatted(kind, String.join(", ", kinds())),
                "Unknown kind \"%s\"; accepted kinds: %s.".formatted(kind, String.join(", ", kinds())));
        return Problem.of(RegistryProblem.UNKNOWN_IMPORT_KIND, Violation.of("form:kind", "unknown-kind", message));
    }
}
