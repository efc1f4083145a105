package fr.maillage.registry.area;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSheet;
import fr.maillage.registry.area.store.AreaMembers;
import fr.maillage.registry.area.store.AreaOutlines;
import fr.maillage.registry.area.store.AreaRepository;
import fr.maillage.registry.geography.domain.Outline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Areas, to be read: the caller's own and those shared with its organization. */
@ApplicationScoped
@Transactional
public class AreaService {

    /** The word under which areas are protected, shared, told of and audited. */
    public static final String TYPE = "area";

    /** What others may be shown. {@code full} leaves out what only the owner can do. */
    public static final FieldSets SHARED = FieldSets.of(TYPE, AreaSheet.class)
            .with("outline", "id", "name", "kind", "members", "outline")
            .with(
                    "full",
                    "id",
                    "owner",
                    "name",
                    "description",
                    "kind",
                    "state",
                    "memberCount",
                    "drawn",
                    "members",
                    "outline",
                    "population",
                    "version",
                    "createdAt",
                    "changedAt");

    private final AreaRepository areas;
    private final AreaMembers members;
    private final AreaOutlines outlines;
    private final Shares shares;
    private final Snapshot snapshot;

    AreaService(AreaRepository areas, AreaMembers members, AreaOutlines outlines, Shares shares, Snapshot snapshot) {
        this.areas = areas;
        this.members = members;
        this.outlines = outlines;
        this.shares = shares;
        this.snapshot = snapshot;
    }

    /** An area and the part of it that the caller may see. */
    public record Seen(AreaSheet sheet, FieldSet fields) {}

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Seen> rows, @Nullable Long total) {}

    /** What a list completes beyond the rows themselves: one query each, for all rows. */
    public record Parts(boolean members, boolean outline, boolean population) {

        static final Parts ALL = new Parts(true, true, true);
    }

    /** One round trip more when areas of others are among them, for what they show. */
    public Found search(AreaSearch search, AreaSearch.@Nullable After after, int limit, boolean counted, Parts parts) {
        if (counted) {
            snapshot.begin();
        }
        List<AreaSheet> rows = completed(areas.search(search, after, limit), parts);
        Map<UUID, FieldSet> fields =
                shares.fields(SHARED, rows.stream().collect(Collectors.toMap(AreaSheet::id, AreaSheet::owner)));
        List<Seen> seen = rows.stream()
                .map(sheet -> new Seen(sheet, fields.getOrDefault(sheet.id(), FieldSet.nothing())))
                .toList();
        return new Found(seen, counted ? areas.count(search) : null);
    }

    /** Own or shared; anything else is not found, whether it exists or not. */
    public Seen get(UUID id) {
        AreaSheet sheet = areas.findSheet(id).orElseThrow(() -> AreaRefusals.notFound(id));
        return new Seen(completed(List.of(sheet), Parts.ALL).getFirst(), shares.fields(SHARED, id, sheet.owner()));
    }

    private List<AreaSheet> completed(List<AreaSheet> sheets, Parts parts) {
        List<UUID> ids = sheets.stream().map(AreaSheet::id).toList();
        boolean any = !ids.isEmpty();
        Map<UUID, List<AreaSheet.Member>> named = parts.members() && any ? members.named(ids) : Map.of();
        Map<UUID, Outline> drawn = parts.outline() && any ? outlines.outlines(ids) : Map.of();
        Map<UUID, Long> counted = parts.population() && any ? members.populations(ids) : Map.of();
        return sheets.stream()
                .map(sheet -> sheet.completed(
                        parts.members() ? named.getOrDefault(sheet.id(), List.of()) : null,
                        drawn.get(sheet.id()),
                        sheet.drawn() ? null : counted.get(sheet.id())))
                .toList();
    }
}
