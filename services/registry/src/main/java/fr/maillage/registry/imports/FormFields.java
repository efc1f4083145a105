package fr.maillage.registry.imports;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.FormField;
import fr.maillage.registry.imports.domain.ImportPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges the form fields that one kind of file has and others have not. */
final class FormFields {

    private FormFields() {}

    static void check(Map<String, String> given, ImportPlan plan) {
        List<Violation> found = new ArrayList<>();
        for (FormField field : plan.fields()) {
            String value = given.getOrDefault(field.name(), "");
            if (value.isEmpty() ? field.required() : !field.accepts().test(value)) {
                found.add(wrong(field, value));
            }
        }
        Set<String> known = plan.fields().stream().map(FormField::name).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> foreign(name, plan.format().kind()))
                .forEach(found::add);
        if (!found.isEmpty()) {
            throw Problem.of(RegistryProblem.IMPORT_FORM_FIELD, found.getFirst().message())
                    .with(found);
        }
    }

    private static Violation wrong(FormField field, String value) {
        return Violation.of(
                "form:" + field.name(),
                value.isEmpty() ? "required" : "invalid",
                Text.of(
                        "Champ « %s » = « %s » ; attendu %s.".formatted(field.name(), value, field.expectedFr()),
                        "Field \"%s\" = \"%s\"; %s is expected.".formatted(field.name(), value, field.expectedEn())));
    }

    private static Violation foreign(String name, String kind) {
        return Violation.of(
                "form:" + name,
                "unexpected",
                Text.of(
                        "Le champ « %s » ne dit rien d'un fichier « %s » ; retirez-le.".formatted(name, kind),
                        "Field \"%s\" says nothing of a \"%s\" file; leave it out.".formatted(name, kind)));
    }
}
