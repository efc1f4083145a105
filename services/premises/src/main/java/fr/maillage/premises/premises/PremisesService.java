package fr.maillage.premises.premises;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSheet;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.store.PremisesRows;
import fr.maillage.premises.premises.store.UnitRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Premises and units, to be read: the caller's own and those shared with its organization. */
@ApplicationScoped
@Transactional
public class PremisesService {

    /** The word under which premises and units are protected, shared, told of and audited. */
    public static final String TYPE = "premises";

    /** The word of units in the history. */
    public static final String UNIT_TYPE = "premises-unit";

    /** The field set by which an owner that is an organization of the platform sees its premises. */
    public static final String OWNER_SET = "owner";

    /** What others may be shown. */
    public static final FieldSets SHARED = FieldSets.of(TYPE, PremisesSheet.class)
            .with("presence", "id", "keeper", "name", "address", "location", "territories", "state", "unitCount")
            .with(
                    "offer",
                    "id",
                    "keeper",
                    "name",
                    "description",
                    "address",
                    "location",
                    "territories",
                    "state",
                    "unitCount",
                    "units",
                    "surface",
                    "layout",
                    "surroundings",
                    "accessibility",
                    "terms",
                    "availability",
                    "profile",
                    "services",
                    "createdAt",
                    "changedAt")
            .with(
                    OWNER_SET,
                    "id",
                    "keeper",
                    "name",
                    "description",
                    "address",
                    "location",
                    "territories",
                    "state",
                    "unitCount",
                    "units",
                    "surface",
                    "layout",
                    "surroundings",
                    "accessibility",
                    "owner",
                    "terms",
                    "availability",
                    "profile",
                    "services",
                    "plannedOperationId",
                    "version",
                    "createdAt",
                    "changedAt");

    private final PremisesRows rows;
    private final UnitRows units;
    private final Shares shares;
    private final Snapshot snapshot;
    private final Clock clock;

    PremisesService(PremisesRows rows, UnitRows units, Shares shares, Snapshot snapshot, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.shares = shares;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** By which rules judge what is planned and what is past. */
    public LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    /** Premises, their units when they were asked for, and the part of them that the caller may see. */
    public record Seen(Premises premises, @Nullable List<Unit> units, FieldSet fields) {}

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Seen> rows, @Nullable Long total) {}

    public Found search(
            PremisesSearch search,
            PremisesSearch.@Nullable After after,
            int limit,
            boolean counted,
            boolean withUnits) {
        if (counted) {
            snapshot.begin();
        }
        List<Premises> found = rows.search(search, after, limit);
        Map<UUID, FieldSet> fields =
                shares.fields(SHARED, found.stream().collect(Collectors.toMap(Premises::id, Premises::tenant)));
        Map<UUID, List<Unit>> held = withUnits ? unitsOf(ids(found)) : Map.of();
        List<Seen> seen = found.stream()
                .map(one -> new Seen(
                        one,
                        withUnits ? held.getOrDefault(one.id(), List.of()) : null,
                        fields.getOrDefault(one.id(), FieldSet.nothing())))
                .toList();
        return new Found(seen, counted ? rows.count(search) : null);
    }

    /** Own or shared, with its live units; anything else is not found, whether it exists or not. */
    public Seen get(UUID id) {
        Premises found = rows.findVisible(id).orElseThrow(() -> PremisesRefusals.notFound(id));
        return new Seen(found, units.of(List.of(id)), shares.fields(SHARED, id, found.tenant()));
    }

    /** One of the organization's own; another's is not found, even when it is shared. */
    public Premises own(String tenant, UUID id) {
        return rows.find(tenant, id).orElseThrow(() -> PremisesRefusals.notFound(id));
    }

    /** Live premises of the organization's own. */
    public Optional<Premises> find(String tenant, UUID id) {
        return rows.find(tenant, id).filter(found -> !found.archived());
    }

    /** Live premises of the organization by their folded name and commune; the oldest of several. */
    public Optional<Premises> ownNamed(String tenant, String searchName, String communeCode) {
        return rows.named(tenant, searchName, communeCode);
    }

    /** A unit of the organization's own premises. */
    public Unit ownUnit(String tenant, UUID unit) {
        return units.find(tenant, unit).orElseThrow(() -> PremisesRefusals.unitNotFound(unit));
    }

    /** A unit that may be seen; of premises that are shared, where the share shows units. */
    public Unit unit(UUID premises, UUID unit) {
        requireUnits(get(premises));
        return units.findVisible(premises, unit).orElseThrow(() -> PremisesRefusals.unitNotFound(unit));
    }

    /** Units of premises that may be seen, behind a folded name and an id. */
    public List<Unit> units(UUID premises, boolean archived, String afterName, @Nullable UUID afterId, int limit) {
        requireUnits(get(premises));
        return units.page(premises, archived, afterName, afterId, limit);
    }

    public long countUnits(UUID premises, boolean archived) {
        return units.count(premises, archived);
    }

    /** The live units of these premises that may be seen; one query for all of them. */
    public Map<UUID, List<Unit>> unitsOf(Collection<UUID> premises) {
        return premises.isEmpty()
                ? Map.of()
                : units.of(premises).stream().collect(Collectors.groupingBy(Unit::premisesId));
    }

    private static void requireUnits(Seen seen) {
        if (!seen.fields().shows("units")) {
            throw PremisesRefusals.notFound(seen.premises().id());
        }
    }

    private static List<UUID> ids(List<Premises> found) {
        return found.stream().map(Premises::id).toList();
    }
}
