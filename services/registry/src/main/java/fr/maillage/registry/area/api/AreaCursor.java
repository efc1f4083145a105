package fr.maillage.registry.area.api;

import fr.maillage.registry.area.domain.AreaSearch.After;
import fr.maillage.registry.area.domain.AreaSearch.Order;
import fr.maillage.registry.area.domain.AreaSheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cursor of a list of areas holds: the sort key of the last row and its id. */
final class AreaCursor {

    private AreaCursor() {}

    static List<String> keys(Order order, AreaSheet last) {
        String key = switch (order) {
            case NAME -> last.searchName();
            case CREATED -> last.createdAt().toString();
        };
        return List.of(key, last.id().toString());
    }

    static After read(Order order, List<@Nullable String> keys) {
        String key = String.valueOf(keys.get(0));
        UUID id = UUID.fromString(String.valueOf(keys.get(1)));
        return switch (order) {
            case NAME -> new After.Name(key, id);
            case CREATED -> new After.Created(Instant.parse(key), id);
        };
    }
}
