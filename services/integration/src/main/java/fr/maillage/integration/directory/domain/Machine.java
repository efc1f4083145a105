package fr.maillage.integration.directory.domain;

import java.util.List;

/**
 * A machine client as the directory shall have it: it proves itself by signed assertions and holds the role
 * {@code integration} only.
 *
 * @param clientId its name at the directory
 * @param mark whose it is, written on it; one that bears another mark is never touched
 * @param organization the one its tokens name, and no other
 * @param scopes of all its tokens; the audiences come with them
 * @param keys a JSON Web Key Set of public keys
 * @param enabled whether it obtains tokens now
 */
public record Machine(
        String clientId,
        String mark,
        String name,
        String organization,
        List<String> scopes,
        String tier,
        List<String> territories,
        String keys,
        boolean enabled) {

    public Machine {
        scopes = List.copyOf(scopes);
        territories = List.copyOf(territories);
    }
}
