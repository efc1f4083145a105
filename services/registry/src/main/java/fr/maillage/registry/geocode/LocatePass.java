package fr.maillage.registry.geocode;

import fr.maillage.registry.geocode.Stamper.Stamp;
import fr.maillage.registry.geocode.domain.CommuneStreets;
import fr.maillage.registry.geocode.domain.DueRow;
import fr.maillage.registry.geocode.domain.Locator;
import fr.maillage.registry.geocode.domain.Placing.Place;
import fr.maillage.registry.geocode.store.DueRows;
import fr.maillage.registry.geocode.store.LocationStore;
import fr.maillage.registry.geocode.store.Placed;
import fr.maillage.registry.geocode.store.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk over the due rows of a subject. */
final class LocatePass {

    private static final int BATCH = 2_000;
    private static final CommuneStreets NONE = new CommuneStreets(List.of());

    private final LocationStore store;
    private final Stamper stamper;
    private final Locator locator;
    private final LocateProgress progress;
    private Map<String, CommuneStreets> streets = new HashMap<>();

    LocatePass(LocationStore store, Stamper stamper, Locator locator, LocateProgress progress) {
        this.store = store;
        this.stamper = stamper;
        this.locator = locator;
        this.progress = progress;
    }

    /**
     * False when it made way for an import before its end.
     *
     * @param each whether the feed is told of each row
     */
    boolean run(Subject subject, Connection writing, boolean each) throws SQLException {
        try (Connection reading = store.open();
                DueRows rows = store.due(reading, subject, BATCH)) {
            for (List<DueRow> batch = rows.next(BATCH); !batch.isEmpty(); batch = rows.next(BATCH)) {
                if (store.importWaits()) {
                    return false;
                }
                load(batch, writing);
                store.write(writing, subject, placed(subject, batch), each);
                progress.report();
            }
            reading.rollback();
        }
        return true;
    }

    /** The streets of the batch's communes; those of the batch before are kept when they come again. */
    private void load(List<DueRow> batch, Connection connection) throws SQLException {
        Set<String> wanted = new HashSet<>();
        batch.forEach(row -> wanted.add(locator.commune(row.address())));
        wanted.remove("");
        Map<String, CommuneStreets> next = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (String commune : wanted) {
            CommuneStreets known = streets.get(commune);
            if (known == null) {
                missing.add(commune);
            } else {
                next.put(commune, known);
            }
        }
        if (!missing.isEmpty()) {
            next.putAll(store.streets(connection, missing));
        }
        streets = next;
    }

    private List<Placed> placed(Subject subject, List<DueRow> batch) {
        List<Placed> placed = new ArrayList<>(batch.size());
        for (DueRow row : batch) {
            CommuneStreets known = streets.getOrDefault(locator.commune(row.address()), NONE);
            Place place = subject == Subject.STRUCTURES ? locator.structure(row, known) : locator.activity(row, known);
            Stamp stamp = stamp(row, place);
            placed.add(new Placed(row, place, stamp.iris(), stamp.qpv()));
            progress.placed(subject, place);
        }
        return placed;
    }

    private Stamp stamp(DueRow row, Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (!place.isInside() || latitude == null || longitude == null) {
            return Stamp.NONE;
        }
        String commune = row.address().commune();
        return stamper.stampOf(latitude, longitude, commune.isEmpty() ? null : commune);
    }
}
