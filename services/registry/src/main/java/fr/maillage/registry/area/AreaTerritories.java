package fr.maillage.registry.area;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.registry.ListParameters;
import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaSheet;
import fr.maillage.registry.area.store.AreaMembers;
import fr.maillage.registry.area.store.AreaRepository;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Territories named by a query parameter, areas among them. An area stands for its members, read at the time of the query
 * and only if the caller may see them. Cost: two look-ups by index an area; the members of all of them are at most 2 000,
 * so that what follows has a bound.
 */
@ApplicationScoped
public class AreaTerritories {

    private static final String PREFIX = AreaService.TYPE + ":";

    private final AreaRepository areas;
    private final AreaMembers members;
    private final Shares shares;
    private final TerritoryService territories;

    AreaTerritories(AreaRepository areas, AreaMembers members, Shares shares, TerritoryService territories) {
        this.areas = areas;
        this.members = members;
        this.shares = shares;
        this.territories = territories;
    }

    public static boolean anyArea(List<String> texts) {
        return texts.stream().anyMatch(text -> text.startsWith(PREFIX));
    }

    /** An area that is not there or not to be seen is refused as any unknown territory is. */
    @Transactional
    public List<TerritoryRef> named(String parameter, List<String> texts) {
        Map<Boolean, List<String>> byArea =
                texts.stream().collect(Collectors.partitioningBy(text -> text.startsWith(PREFIX)));
        Set<TerritoryRef> refs =
                new LinkedHashSet<>(territories.named(parameter, byArea.getOrDefault(false, List.of())));
        List<TerritoryRef> ofAreas = new ArrayList<>();
        for (String text : byArea.getOrDefault(true, List.of())) {
            ofAreas.addAll(id(text).flatMap(this::visible)
                    .orElseThrow(() -> TerritoryService.unknownTerritory(parameter, text)));
            if (ofAreas.size() > AreaContent.MOST_MEMBERS) {
                throw ListParameters.malformed(
                        parameter,
                        "Les territoires composés de %s ont plus de %d membres ensemble."
                                .formatted(parameter, AreaContent.MOST_MEMBERS),
                        "The areas of %s have more than %d members together."
                                .formatted(parameter, AreaContent.MOST_MEMBERS));
            }
        }
        refs.addAll(ofAreas);
        return List.copyOf(refs);
    }

    private Optional<List<TerritoryRef>> visible(UUID id) {
        return areas.findSheet(id).filter(this::showsMembers).map(sheet -> members.refs(sheet.id()));
    }

    private boolean showsMembers(AreaSheet sheet) {
        FieldSet fields = shares.fields(AreaService.SHARED, sheet.id(), sheet.owner());
        return fields.shows("members");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.substring(PREFIX.length())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
