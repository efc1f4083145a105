package fr.maillage.registry.imports;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.domain.ImportScope.TerritoryCode;
import fr.maillage.registry.imports.domain.ScopeTerritories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** A scope that names nothing would judge no absence: every territory must exist, at a level the file speaks of. */
@ApplicationScoped
class ScopeCheck {

    private final ScopeTerritories territories;

    ScopeCheck(ScopeTerritories territories) {
        this.territories = territories;
    }

    void check(ImportScope scope, ImportPlan plan) {
        if (!(scope instanceof ImportScope.Territories some)) {
            return;
        }
        List<TerritoryCode> foreign = some.territories().stream()
                .filter(territory -> !plan.scopeLevels().contains(territory.level()))
                .toList();
        if (!foreign.isEmpty()) {
            String levels = plan.scopeLevels().stream().sorted().collect(Collectors.joining(", "));
            throw invalid(
                    "Périmètre « %s » : pour ce genre de fichier, seuls ces niveaux sont admis : %s."
                            .formatted(texts(foreign), levels),
                    "Scope \"%s\": for this kind of file only these levels are accepted: %s."
                            .formatted(texts(foreign), levels));
        }
        List<TerritoryCode> unknown = territories.unknown(some.territories());
        if (!unknown.isEmpty()) {
            throw invalid(
                    "Territoire(s) inconnu(s) dans le périmètre : %s.".formatted(texts(unknown)),
                    "Unknown territory in the scope: %s.".formatted(texts(unknown)));
        }
    }

    private static String texts(List<TerritoryCode> territories) {
        return territories.stream().map(TerritoryCode::text).collect(Collectors.joining(", "));
    }

    private static Problem invalid(String fr, String en) {
        return Problem.of(RegistryProblem.INVALID_SCOPE, Violation.of("form:scope", "invalid", Text.of(fr, en)));
    }
}
