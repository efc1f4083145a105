package fr.maillage.premises.place;

import fr.maillage.premises.place.domain.Amenities;
import fr.maillage.premises.place.domain.PlaceStamp;
import fr.maillage.premises.place.domain.RegistryAway;
import fr.maillage.premises.place.domain.Territory;
import fr.maillage.premises.place.domain.Zoning;
import fr.maillage.premises.place.domain.ZoningAnswer;
import fr.maillage.premises.place.remote.RegistryClient;
import fr.maillage.premises.place.store.PlaceRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, by the registry and by what it told before. Not transactional: what asks the registry may wait for it
 * and is to be called outside of transactions; {@link #known} never asks.
 */
@ApplicationScoped
public class PlaceService {

    private static final Logger LOG = Logger.getLogger(PlaceService.class);

    /** FINESS categories. */
    private static final String PHARMACY = "620";

    private static final String HOSPITAL = "355";
    private static final String DUTY_HOUSE = "617";

    private static final String IRIS = "iris:";
    private static final String COMMUNE = "commune:";
    private static final int COMMUNE_CODE = 5;

    private final RegistryClient registry;
    private final PlaceRows rows;
    private final RegistryConfig config;
    private final Clock clock;

    PlaceService(RegistryClient registry, PlaceRows rows, RegistryConfig config, Clock clock) {
        this.registry = registry;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** What was told of a territory, however long ago; empty when nothing ever was. Good inside a transaction. */
    public Optional<Territory> known(String level, String code) {
        return rows.territory(level, code);
    }

    /**
     * The territories that hold others, {@code level:code}, as far as they were told; of an IRIS those of its commune. Good
     * inside a transaction.
     */
    public Map<String, Set<String>> above(Collection<String> territories) {
        Set<String> asked = new HashSet<>(territories);
        territories.stream()
                .filter(territory -> territory.startsWith(IRIS))
                .map(iris ->
                        COMMUNE + iris.substring(IRIS.length(), Math.min(iris.length(), IRIS.length() + COMMUNE_CODE)))
                .forEach(asked::add);
        Map<String, Set<String>> above = new HashMap<>();
        for (Territory one : rows.territories(asked)) {
            Set<String> holders = new HashSet<>();
            hold(holders, "epci", one.epciCode());
            hold(holders, "department", one.departmentCode());
            hold(holders, "region", one.regionCode());
            above.put(one.level() + ":" + one.code(), holders);
        }
        return above;
    }

    private static void hold(Set<String> holders, String level, @Nullable String code) {
        if (code != null) {
            holders.add(level + ":" + code);
        }
    }

    /** A territory, asked for again when what is known is old; what is known when the registry is away. */
    public Optional<Territory> territory(String level, String code) {
        Optional<Territory> known = rows.territory(level, code);
        if (known.filter(one -> fresh(one.readAt())).isPresent()) {
            return known;
        }
        try {
            Optional<Territory> told = registry.territory(level, code);
            told.ifPresent(rows::keep);
            return told;
        } catch (RegistryAway away) {
            LOG.debugf("registry: %s", away.getMessage());
            return known;
        }
    }

    /**
     * The territories that hold a point; of the commune alone what it belongs to.
     *
     * @throws RegistryAway when it has to be asked again later
     */
    public PlaceStamp stampOf(double lat, double lon) throws RegistryAway {
        return registry.stampOf(lat, lon);
    }

    /**
     * What a commune belongs to.
     *
     * @throws RegistryAway when nothing is known of the commune and it cannot be asked
     */
    public PlaceStamp stampOf(String communeCode) throws RegistryAway {
        Optional<Territory> known = rows.territory("commune", communeCode);
        if (known.filter(one -> fresh(one.readAt())).isPresent()) {
            return PlaceStamp.of(known.orElseThrow());
        }
        Optional<Territory> told = registry.territory("commune", communeCode);
        told.ifPresent(rows::keep);
        return told.or(() -> known).map(PlaceStamp::of).orElse(PlaceStamp.NOTHING);
    }

    /**
     * How far the nearest pharmacy, hospital and out-of-hours house of the national file are.
     *
     * @throws RegistryAway when it has to be asked again later
     */
    public Amenities amenitiesOf(double lat, double lon) throws RegistryAway {
        return new Amenities(
                registry.nearest(lat, lon, PHARMACY).orElse(null),
                registry.nearest(lat, lon, HOSPITAL).orElse(null),
                registry.nearest(lat, lon, DUTY_HOUSE).orElse(null));
    }

    /** The zoning of a commune on a day; never fails, and says when it is what was told before. */
    public ZoningAnswer zoning(String communeCode, LocalDate day) {
        Optional<PlaceRows.Kept> kept = rows.zoning(communeCode, day).filter(one -> fresh(one.readAt()));
        if (kept.isPresent()) {
            return answer(communeCode, day, kept, false);
        }
        try {
            List<Zoning> told = registry.zoning(communeCode, day).orElse(List.of());
            Instant now = clock.instant();
            rows.keep(communeCode, day, told, now);
            return new ZoningAnswer(communeCode, day, told, now, false);
        } catch (RegistryAway away) {
            LOG.debugf("registry: %s", away.getMessage());
            return answer(communeCode, day, rows.zoningBefore(communeCode, day), true);
        }
    }

    private static ZoningAnswer answer(String commune, LocalDate day, Optional<PlaceRows.Kept> kept, boolean degraded) {
        return new ZoningAnswer(
                commune,
                day,
                kept.map(PlaceRows.Kept::items).orElse(List.of()),
                kept.map(PlaceRows.Kept::readAt).orElse(null),
                degraded);
    }

    private boolean fresh(Instant readAt) {
        return readAt.plus(config.keep()).isAfter(clock.instant());
    }
}
