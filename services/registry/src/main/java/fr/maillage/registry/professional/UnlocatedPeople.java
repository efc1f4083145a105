package fr.maillage.registry.professional;

import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.SearchPlace;
import fr.maillage.registry.professional.store.ProfessionalRepository;
import fr.maillage.registry.territory.CommunesConcerned;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.MissedIn;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people a search by points cannot find, because nobody knows where in their commune they are. */
@ApplicationScoped
class UnlocatedPeople {

    /** Activities looked at beside a page: some ten milliseconds. */
    private static final int BESIDE_A_PAGE = 10_000;

    /** And where the size of the list is asked for as well. */
    private static final int WHEN_COUNTED = 2_000_000;

    private final ProfessionalRepository professionals;
    private final CommunesConcerned communes;

    UnlocatedPeople(ProfessionalRepository professionals, CommunesConcerned communes) {
        this.professionals = professionals;
        this.communes = communes;
    }

    /** In the transaction at hand. Null where the search turns on no point, or is too wide to be looked through. */
    @Nullable
    Long count(ProfessionalSearch search, boolean counted) {
        MissedIn where = communes.missed(sought(search.places()), search.near()).orElse(null);
        if (where == null) {
            return null;
        }
        if (where.nowhere()) {
            return 0L;
        }
        return professionals.unlocated(search, places(where), where.communes(), limit(search, counted));
    }

    private static int limit(ProfessionalSearch search, boolean counted) {
        if (!counted) {
            return BESIDE_A_PAGE;
        }
        return search.judges() ? ProfessionalService.MOST_JUDGED : WHEN_COUNTED;
    }

    private static Sought sought(List<SearchPlace> places) {
        return new Sought(
                places.stream()
                        .flatMap(place -> place.codes().stream().map(code -> ref(place, code)))
                        .toList(),
                places.stream().map(SearchPlace::drawn).filter(Objects::nonNull).toList());
    }

    private static TerritoryRef ref(SearchPlace place, String code) {
        return new TerritoryRef(
                Level.find(place.level().name().toLowerCase(Locale.ROOT)).orElseThrow(), code);
    }

    private static List<SearchPlace> places(MissedIn where) {
        return Stream.concat(
                        Arrays.stream(SearchPlace.Level.values())
                                .filter(level -> level != SearchPlace.Level.DRAWN)
                                .map(level -> new SearchPlace(level, codes(where.refs(), level))),
                        Stream.of(new SearchPlace(SearchPlace.Level.COMMUNE, where.whole())))
                .filter(place -> !place.codes().isEmpty())
                .toList();
    }

    private static List<String> codes(List<TerritoryRef> refs, SearchPlace.Level level) {
        return refs.stream()
                .filter(ref -> ref.level().name().equals(level.name()))
                .map(TerritoryRef::code)
                .toList();
    }
}
