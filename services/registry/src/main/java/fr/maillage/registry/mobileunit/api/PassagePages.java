package fr.maillage.registry.mobileunit.api;

import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.mobileunit.MobileUnitService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.Passage;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passages of a unit, page by page. */
final class PassagePages {

    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 28;

    private final MobileUnitService units;
    private final Cursors cursors;

    PassagePages(MobileUnitService units, Cursors cursors) {
        this.units = units;
        this.cursors = cursors;
    }

    Page<PassageResponse> page(
            MobileUnit unit, LocalDate first, @Nullable LocalDate to, PageRequest page, UriInfo uri, String tenant) {
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS) : to;
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days > MOST_DAYS) {
            throw ListParameters.malformed(
                    "to",
                    "Du %s au %s ; attendu de 0 à %d jours.".formatted(first, last, MOST_DAYS),
                    "From %s to %s; 0 to %d days are expected.".formatted(first, last, MOST_DAYS));
        }
        // The day it is moves on while one pages: the cursor holds the place in time, and the version it counts in.
        CursorScope scope = CursorScope.of(uri, tenant + "/" + unit.version() + "/" + first);
        int skipped = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(0);
        List<Passage> all = units.passages(unit, first, last);
        List<Passage> rows = all.stream().skip(skipped).limit(page.rowsToRead()).toList();
        Page<PassageResponse> items = Page.<Passage>of(
                        rows, page, _ -> cursors.write(scope, List.of(Integer.toString(skipped + page.limit()))))
                .map(passage -> PassageResponse.from(unit, passage));
        return page.total() == Total.NONE ? items : items.withTotal(all.size());
    }
}
