package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.domain.Geography;
import fr.maillage.integration.tenant.domain.SearchName;
import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantKind;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the codes of a request and tells all that is wrong with them at once. */
final class TenantCodes {

    private final List<Violation> violations = new ArrayList<>();

    TenantKind kind(String code) {
        return TenantKind.of(code).orElseThrow(() -> {
            String all = String.join(
                    ", ",
                    List.of(TenantKind.values()).stream().map(TenantKind::code).toList());
            return Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            "/kind",
                            "not-in-list",
                            Text.of(
                                    "Genre « %s » ; genres admis : %s.".formatted(code, all),
                                    "Kind \"%s\"; accepted kinds: %s.".formatted(code, all))));
        });
    }

    TenantCodes alias(TenantKind kind, String alias) {
        if (kind.admitsAlias(alias)) {
            return this;
        }
        if (kind == TenantKind.COLLECTIVITE) {
            violations.add(new Violation(
                    "/alias",
                    "invalid-siren",
                    Text.of(
                            "SIREN « %s » : 9 chiffres attendus, dont le dernier vérifie les autres.".formatted(alias),
                            "SIREN \"%s\": 9 digits expected, the last of which checks the others.".formatted(alias)),
                    "REG-21"));
        } else {
            add(
                    "/alias",
                    "invalid-alias",
                    "Alias « %s » : 2 à 59 lettres minuscules, chiffres ou tirets, d’abord une lettre."
                            .formatted(alias),
                    "Alias \"%s\": 2 to 59 lower-case letters, digits or dashes, a letter first.".formatted(alias));
        }
        return this;
    }

    TenantCodes name(String name) {
        if (SearchName.of(name).isEmpty()) {
            add(
                    "/name",
                    "nothing-to-read",
                    "Nom « %s » : aucune lettre latine ni chiffre.".formatted(name),
                    "Name \"%s\": no Latin letter nor digit.".formatted(name));
        }
        return this;
    }

    TenantCodes departments(List<String> codes) {
        each("/departments/", codes, Geography::isDepartment, "département", "department", "31, 2A ou 974");
        return this;
    }

    TenantCodes communes(List<String> codes) {
        each("/communeCodes/", codes, Geography::isCommune, "commune", "commune", "31555, 2A004 ou 97411");
        return this;
    }

    TenantCodes role(TenantKind kind, String role) {
        if (!kind.roles().contains(role)) {
            String all = String.join(", ", kind.roles());
            add(
                    "/firstUser/role",
                    "not-in-list",
                    "Rôle « %s » ; rôles admis pour %s : %s.".formatted(role, kind.code(), all),
                    "Role \"%s\"; roles accepted for %s: %s.".formatted(role, kind.code(), all));
        }
        return this;
    }

    /** The definition, or 400 with everything that was wrong. */
    TenantDefinition define(
            String alias,
            TenantKind kind,
            String name,
            @Nullable String domain,
            List<String> departments,
            List<String> communes) {
        if (!violations.isEmpty()) {
            throw Problem.of(
                            StandardProblem.INVALID_REQUEST,
                            violations.getFirst().message())
                    .with(violations);
        }
        return new TenantDefinition(alias, kind, name.strip(), domain, departments, communes);
    }

    private void each(
            String pointer, List<String> codes, Predicate<String> right, String fr, String en, String examples) {
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (!right.test(code)) {
                violations.add(new Violation(
                        pointer + i,
                        "invalid-" + en,
                        Text.of(
                                "Code de %s « %s » ; attendu un code INSEE, par exemple %s."
                                        .formatted(fr, code, examples),
                                "Code of a %s \"%s\"; an INSEE code is expected, such as %s."
                                        .formatted(en, code, examples.replace(" ou ", " or "))),
                        "REG-15"));
            }
        }
    }

    private void add(String pointer, String code, String fr, String en) {
        violations.add(Violation.of(pointer, code, Text.of(fr, en)));
    }
}
