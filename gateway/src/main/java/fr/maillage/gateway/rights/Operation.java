package fr.maillage.gateway.rights;

import java.util.Set;

/**
 * One operation of the merged contract.
 *
 * @param method in capitals
 * @param template path with its variables, {@code /api/registry/v1/areas/{id}}
 * @param audiences services of which a token must name one
 */
public record Operation(String method, String template, Set<String> audiences, Needs needs) {

    public Operation {
        audiences = Set.copyOf(audiences);
    }

    public boolean isAllowedTo(Grants grants) {
        return needs.free() || (grants.audience().stream().anyMatch(audiences::contains) && needs.areMetBy(grants));
    }
}
