package fr.maillage.registry.territory;

import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.TerritoryRefusals;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.store.TerritoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a machine client to its territories. A territory lies inside when it is one of them or one of them holds it whole;
 * what may straddle (a priority neighbourhood, a drawn outline) lies outside unless it is named itself. Callers that are
 * held to none cost nothing; the others one query by key for each hundred territories.
 */
@ApplicationScoped
public class TerritoryLimits {

    private static final int AT_ONCE = 100;

    private final Caller caller;
    private final TerritoryRepository territories;

    TerritoryLimits(Caller caller, TerritoryRepository territories) {
        this.caller = caller;
        this.territories = territories;
    }

    /** What a list is asked for: all of it inside, and never everywhere. */
    public void requireInside(String parameter, Sought sought) {
        List<String> allowed = caller.territories();
        if (allowed.isEmpty()) {
            return;
        }
        if (sought.anywhere()) {
            throw TerritoryRefusals.nowhere(parameter, allowed);
        }
        List<String> outside = new ArrayList<>(outside(sought.refs(), Set.copyOf(allowed)));
        sought.drawn().forEach(drawn -> outside.add("area:" + drawn.id()));
        if (!outside.isEmpty()) {
            throw TerritoryRefusals.outside(outside, allowed);
        }
    }

    /** An object that is in one of these places, or concerns them: one of them inside is enough. */
    public void requireAny(String object, Stream<TerritoryRef> stamps) {
        List<String> allowed = caller.territories();
        if (allowed.isEmpty()) {
            return;
        }
        List<TerritoryRef> places = stamps.distinct().toList();
        if (outside(places, Set.copyOf(allowed)).size() == places.size()) {
            throw TerritoryRefusals.outside(List.of(object), allowed);
        }
    }

    /** The territories that an object was stamped with. */
    public static Stream<TerritoryRef> stamps(
            @Nullable String commune, @Nullable String epci, @Nullable String department, @Nullable String region) {
        return Stream.of(
                        stamp(Level.COMMUNE, commune),
                        stamp(Level.EPCI, epci),
                        stamp(Level.DEPARTMENT, department),
                        stamp(Level.REGION, region))
                .flatMap(one -> one);
    }

    private static Stream<TerritoryRef> stamp(Level level, @Nullable String code) {
        return code == null ? Stream.empty() : Stream.of(new TerritoryRef(level, code));
    }

    private List<String> outside(Collection<TerritoryRef> refs, Set<String> allowed) {
        Set<TerritoryRef> left = new HashSet<>(refs);
        left.removeIf(ref -> allowed.contains(ref.text()));
        List<TerritoryRef> asked = List.copyOf(left);
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            for (Territory territory :
                    territories.findAll(asked.subList(from, Math.min(from + AT_ONCE, asked.size())))) {
                if (isHeld(territory, allowed)) {
                    left.remove(new TerritoryRef(territory.level(), territory.code()));
                }
            }
        }
        return left.stream().map(TerritoryRef::text).sorted().toList();
    }

    private boolean isHeld(Territory territory, Set<String> allowed) {
        return switch (territory.level()) {
            case COMMUNE, DEPARTMENT ->
                holders(territory).map(TerritoryRef::text).anyMatch(allowed::contains);
            case IRIS ->
                !territory.communeCodes().isEmpty()
                        && outside(
                                        territory.communeCodes().stream()
                                                .map(code -> new TerritoryRef(Level.COMMUNE, code))
                                                .toList(),
                                        allowed)
                                .isEmpty();
            case REGION, EPCI, TVS, QPV -> false;
        };
    }

    /** What holds a commune or a department whole. */
    private static Stream<TerritoryRef> holders(Territory territory) {
        boolean commune = territory.level() == Level.COMMUNE;
        return Stream.of(
                        stamp(Level.COMMUNE, code(territory.parentCommune())),
                        stamp(Level.EPCI, commune ? code(territory.epci()) : null),
                        stamp(Level.DEPARTMENT, commune ? code(territory.department()) : null),
                        stamp(Level.REGION, code(territory.region())))
                .flatMap(one -> one);
    }

    private static @Nullable String code(Territory.@Nullable Named named) {
        return named == null ? null : named.code();
    }
}
