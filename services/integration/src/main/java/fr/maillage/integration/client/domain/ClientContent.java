package fr.maillage.integration.client.domain;

import fr.maillage.integration.tenant.domain.SearchName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its organization writes of a client.
 *
 * @param scopes of its tokens, always; sorted, each once
 * @param territories what it is held to, {@code commune:31555}; empty for no such limit
 * @param keysUrl where it publishes its keys; null when they are uploaded
 */
public record ClientContent(
        String name,
        @Nullable String description,
        List<String> scopes,
        ClientTier tier,
        List<String> territories,
        @Nullable String keysUrl) {

    public static final int MOST_NAME = 120;
    public static final int MOST_DESCRIPTION = 1000;
    public static final int MOST_SCOPES = 30;
    public static final int MOST_TERRITORIES = 200;

    public static final int MOST_URL = 500;

    public ClientContent {
        name = name.strip();
        scopes = scopes.stream().distinct().sorted().toList();
        territories = territories.stream().distinct().sorted().toList();
    }

    public String searchName() {
        return SearchName.of(name);
    }
}
