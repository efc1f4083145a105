package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.LocatedShare;
import fr.maillage.registry.geocode.domain.LocatedShare.Miss;
import fr.maillage.registry.territory.domain.TerritoryRef;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts rows by precision and reason. Cost: the rows of the territories, by the index of their level; all rows once when
 * no territory is named.
 */
@ApplicationScoped
public class LocatedShares {

    /** Whom the people behind a territory's plan are: those who practise on their own account. */
    public static final String LIBERAL = "t.practice_mode_code = 'L'";

    public static final String EVERY = "true";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "commune", List.of("commune_code", "parent_commune"),
            "epci", List.of("epci_code"),
            "department", List.of("department_code"),
            "region", List.of("region_code"));

    private final AgroalDataSource requests;

    LocatedShares(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** Of some territories together, or of everything when none is named. */
    public LocatedShare of(Subject subject, String restriction, List<TerritoryRef> territories) {
        List<String> bound = new ArrayList<>();
        String sql = """
                select t.location_precision, t.locate_reason, count(*), count(*) filter (where t.locate_due),
                       (array_agg(%s))[1:3]
                  from %s t where t.active and %s and %s group by 1, 2""".formatted(subject.person(), subject.table(), restriction, within(territories, bound));
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setString(i + 1, bound.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return read(row);
            }
        } catch (SQLException e) {
            throw new LocationStoreUnavailable(e);
        }
    }

    private static String within(List<TerritoryRef> territories, List<String> bound) {
        List<String> any = new ArrayList<>();
        for (TerritoryRef ref : territories) {
            for (String column : COLUMNS.getOrDefault(ref.level().word(), List.of())) {
                any.add("t." + column + " = ?");
                bound.add(ref.code());
            }
        }
        return any.isEmpty() ? EVERY : "(" + String.join(" or ", any) + ")";
    }

    private static LocatedShare read(ResultSet row) throws SQLException {
        long total = 0;
        long inside = 0;
        long due = 0;
        Map<String, Long> precisions = new TreeMap<>();
        Map<String, Miss> misses = new TreeMap<>();
        while (row.next()) {
            String precision = row.getString(1);
            String reason = row.getString(2);
            long count = row.getLong(3);
            total += count;
            due += row.getLong(4);
            precisions.merge(precision == null ? "NONE" : precision, count, Long::sum);
            inside += precision == null || precision.equals("COMMUNE") || precision.equals("EPCI") ? 0 : count;
            if (reason != null) {
                misses.merge(reason, new Miss(reason, count, samples(row)), LocatedShares::both);
            }
        }
        List<Miss> sorted = misses.values().stream()
                .sorted(Comparator.comparingLong(Miss::count).reversed().thenComparing(Miss::reason))
                .toList();
        return new LocatedShare(total, inside, due, precisions, sorted);
    }

    private static Miss both(Miss one, Miss other) {
        return new Miss(
                one.reason(),
                one.count() + other.count(),
                Stream.concat(one.samples().stream(), other.samples().stream())
                        .limit(3)
                        .toList());
    }

    private static List<String> samples(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray(5).getArray())
                .map(String::valueOf)
                .distinct()
                .toList();
    }
}
