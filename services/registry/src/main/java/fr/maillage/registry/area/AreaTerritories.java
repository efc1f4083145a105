package fr.maillage.registry.area;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.area.domain.AreaContent;
import fr.maillage.registry.area.domain.AreaSheet;
import fr.maillage.registry.area.store.AreaMembers;
import fr.maillage.registry.area.store.AreaOutlines;
import fr.maillage.registry.area.store.AreaRepository;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.territory.TerritoryLimits;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Territories named by a query parameter, areas among them. An area stands for its members and its drawn outline, read at
 * the time of the query and only if the caller may see them, and inside of what the caller is held to; a member that is a former commune for the one that took it
 * over. Cost: its row, its shares, its members and, where it is drawn, its outline by index an area, and one look-up by key
 * for all members; these are at most 2 000 and outlines at most ten, so that what follows has a bound.
 */
@ApplicationScoped
public class AreaTerritories {

    private static final String PREFIX = AreaService.TYPE + ":";
    private static final int MOST_DRAWN = 10;

    private final AreaRepository areas;
    private final AreaMembers members;
    private final AreaOutlines outlines;
    private final Shares shares;
    private final TerritoryService territories;
    private final TerritoryLimits limits;

    AreaTerritories(
            AreaRepository areas,
            AreaMembers members,
            AreaOutlines outlines,
            Shares shares,
            TerritoryService territories,
            TerritoryLimits limits) {
        this.areas = areas;
        this.members = members;
        this.outlines = outlines;
        this.shares = shares;
        this.territories = territories;
        this.limits = limits;
    }

    public static boolean anyArea(List<String> texts) {
        return texts.stream().anyMatch(text -> text.startsWith(PREFIX));
    }

    /** An area that is not there or not to be seen is refused as any unknown territory is. */
    @Transactional
    public Sought sought(String parameter, List<String> texts) {
        Sought found = read(parameter, texts);
        limits.requireInside(parameter, found);
        return found;
    }

    private Sought read(String parameter, List<String> texts) {
        List<String> plain =
                texts.stream().filter(text -> !text.startsWith(PREFIX)).toList();
        Set<TerritoryRef> refs = new LinkedHashSet<>(territories.named(parameter, plain));
        List<TerritoryRef> ofAreas = new ArrayList<>();
        List<DrawnArea> drawn = new ArrayList<>();
        for (String text : texts) {
            if (text.startsWith(PREFIX)) {
                AreaSheet sheet = visible(text).orElseThrow(() -> TerritoryService.unknownTerritory(parameter, text));
                ofAreas.addAll(members.refs(sheet.id()));
                if (sheet.drawn()) {
                    outlines.grid(sheet.id()).ifPresent(drawn::add);
                }
                bound(parameter, ofAreas.size(), drawn.size());
            }
        }
        refs.addAll(territories.standing(ofAreas));
        return new Sought(List.copyOf(refs), drawn);
    }

    /** For what has no point to be inside of an outline: a drawn area is refused, and so is a level that is not there. */
    @Transactional
    public List<TerritoryRef> named(String parameter, List<String> texts, Set<Level> levels) {
        Sought sought = sought(parameter, texts);
        if (!sought.drawn().isEmpty()) {
            UUID id = sought.drawn().getFirst().id();
            throw ListParameters.malformed(
                    parameter,
                    "area:%s a un contour dessiné, dans lequel rien ne se compte ici ; attendu un territoire composé de territoires."
                            .formatted(id),
                    "area:%s has a drawn outline, in which nothing is counted here; an area made of territories is expected."
                            .formatted(id));
        }
        return ofLevels(parameter, sought.refs(), levels);
    }

    /** The territories, when all of them are of these levels. */
    public static List<TerritoryRef> ofLevels(String parameter, List<TerritoryRef> refs, Set<Level> levels) {
        refs.stream().filter(ref -> !levels.contains(ref.level())).findFirst().ifPresent(ref -> {
            List<String> words =
                    levels.stream().sorted().map(level -> level.word() + ":…").toList();
            throw ListParameters.malformed(
                    parameter,
                    "%s : attendu %s, ou area:… qui en soit composé.".formatted(ref.text(), String.join(", ", words)),
                    "%s: %s is expected, or area:… made of them.".formatted(ref.text(), String.join(", ", words)));
        });
        return refs;
    }

    private static void bound(String parameter, int memberCount, int drawnCount) {
        if (memberCount > AreaContent.MOST_MEMBERS) {
            throw ListParameters.malformed(
                    parameter,
                    "Les territoires composés de %s ont plus de %d membres ensemble."
                            .formatted(parameter, AreaContent.MOST_MEMBERS),
                    "The areas of %s have more than %d members together."
                            .formatted(parameter, AreaContent.MOST_MEMBERS));
        }
        if (drawnCount > MOST_DRAWN) {
            throw ListParameters.malformed(
                    parameter,
                    "%s nomme %d contours dessinés ; au plus %d.".formatted(parameter, drawnCount, MOST_DRAWN),
                    "%s names %d drawn outlines; at most %d.".formatted(parameter, drawnCount, MOST_DRAWN));
        }
    }

    private Optional<AreaSheet> visible(String text) {
        return id(text).flatMap(areas::findSheet).filter(this::showsWhere);
    }

    private boolean showsWhere(AreaSheet sheet) {
        FieldSet fields = shares.fields(AreaService.SHARED, sheet.id(), sheet.owner());
        return fields.shows("members") && fields.shows("outline");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.substring(PREFIX.length())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
