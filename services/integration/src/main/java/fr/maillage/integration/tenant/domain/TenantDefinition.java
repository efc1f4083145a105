package fr.maillage.integration.tenant.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators decide of an organization. Codes are kept sorted and once each. */
public record TenantDefinition(
        String alias,
        TenantKind kind,
        String name,
        @Nullable String domain,
        List<String> departments,
        List<String> communeCodes) {

    private static final int MOST_COMMUNES = 2000;

    public TenantDefinition {
        if (!kind.admitsAlias(alias)) {
            throw new IllegalArgumentException("alias (" + alias + "), must be one of a " + kind.code());
        }
        departments = departments.stream().distinct().sorted().toList();
        communeCodes = communeCodes.stream().distinct().sorted().toList();
        if (name.isBlank() || SearchName.of(name).isEmpty()) {
            throw new IllegalArgumentException("name (" + name + "), must hold a letter or a digit");
        }
        if (communeCodes.size() > MOST_COMMUNES
                || !communeCodes.stream().allMatch(Geography::isCommune)
                || !departments.stream().allMatch(Geography::isDepartment)) {
            throw new IllegalArgumentException("codes of " + alias + ", must be INSEE codes, at most " + MOST_COMMUNES);
        }
    }
}
