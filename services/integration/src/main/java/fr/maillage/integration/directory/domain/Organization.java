package fr.maillage.integration.directory.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization of the directory.
 *
 * @param id the directory's own identifier
 * @param enabled whether its people obtain tokens that name it
 */
public record Organization(
        String id,
        String alias,
        String name,
        boolean enabled,
        @Nullable String domain,
        Map<String, List<String>> attributes) {

    public Organization {
        attributes = Map.copyOf(attributes);
    }
}
