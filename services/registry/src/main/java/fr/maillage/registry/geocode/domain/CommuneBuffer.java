package fr.maillage.registry.geocode.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.imports.domain.RowSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The streets of the commune being read. They are staged when the next commune begins; a commune that comes again adds
 * parts to its streets, which the import joins.
 */
final class CommuneBuffer {

    /** No commune has as many; a file that says so must not fill the memory. */
    private static final int MOST_NUMBERS = 400_000;

    private final RowSink sink;
    private final Map<String, StreetLines> streets = new LinkedHashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private String commune = "";
    private int held;

    CommuneBuffer(RowSink sink) {
        this.sink = sink;
    }

    void add(BanAddress address, long line) {
        if (!address.commune().equals(commune) || held >= MOST_NUMBERS) {
            flush();
            commune = address.commune();
        }
        streets.computeIfAbsent(address.streetId(), id -> new StreetLines(id, address, line))
                .add(address);
        held++;
    }

    void flush() {
        if (streets.isEmpty()) {
            return;
        }
        int turn = turns.merge(commune, 1, Integer::sum);
        streets.values().forEach(street -> street.stage(sink, turn));
        streets.clear();
        held = 0;
    }

    /** One street and the lines read of it. */
    private static final class StreetLines {

        private final String id;
        private final BanAddress first;
        private final long line;
        private final PackedNumbers.Builder numbers = new PackedNumbers.Builder();

        StreetLines(String id, BanAddress first, long line) {
            this.id = id;
            this.first = first;
            this.line = line;
        }

        void add(BanAddress address) {
            numbers.add(
                    address.houseNumber(),
                    PackedNumbers.repeatCode(address.repeat()),
                    address.latitudeE6(),
                    address.longitudeE6());
        }

        void stage(RowSink sink, int turn) {
            PackedNumbers packed = numbers.build();
            int middle = packed.size() / 2;
            boolean numbered = packed.size() > 0;
            String commune = first.commune();
            List<@Nullable Object> values = Arrays.asList(
                    id,
                    commune,
                    textOrNull(first.formerCommune()),
                    Communes.parent(commune),
                    Communes.department(commune),
                    first.street(),
                    textOrNull(first.postcode()),
                    numbered ? Math.round(packed.latitude(middle) * 1e6) : first.latitudeE6(),
                    numbered ? Math.round(packed.longitude(middle) * 1e6) : first.longitudeE6(),
                    packed.size(),
                    packed.hex());
            if (turn == 1) {
                sink.accept(BanFormat.STREETS, line, values);
            } else {
                List<@Nullable Object> part = new ArrayList<>(values);
                part.add(1, turn);
                sink.accept(BanFormat.MORE, line, part);
            }
        }
    }
}
