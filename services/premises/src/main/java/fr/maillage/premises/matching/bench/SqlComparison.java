package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.matching.domain.RoomIndex;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** SQL on one request of a hundred, those of one person; its answers must be the same ones. */
final class SqlComparison {

    private static final int EVERY = 100;
    private static final int LIMIT = 20;

    private final RoomIndex index;
    private final List<Room> rooms;
    private final List<Seeker> sample;
    private final @Nullable String url = System.getenv("MAILLAGE_DATABASE_URL");

    SqlComparison(RoomIndex index, List<Room> rooms, List<Seeker> seekers) {
        this.index = index;
        this.rooms = rooms;
        sample = IntStream.range(0, seekers.size() / EVERY)
                .mapToObj(i -> firstAlone(seekers, i * EVERY))
                .toList();
    }

    private static Seeker firstAlone(List<Seeker> seekers, int from) {
        return seekers.subList(from, seekers.size()).stream()
                .filter(seeker -> !seeker.isGroup())
                .findFirst()
                .orElseThrow();
    }

    boolean isPossible() {
        return url != null;
    }

    /** True when both ways of SQL give the rooms that the search gives. */
    boolean run(double allSeconds, int requests) throws Exception {
        String user = System.getenv("MAILLAGE_DATABASE_OWNER");
        String password = System.getenv("MAILLAGE_DATABASE_OWNER_PASSWORD");
        try (Connection connection = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", user, password)) {
            SqlMatching sql = new SqlMatching(connection, index.judge().settings());
            sql.createTables();
            new SqlMarket(connection, index.judge()).load(rooms, sample);
            System.out.println(
                    "  SQL sur %d demandes d'une personne, une sur %d, temps étendu en proportion à %d (une connexion) :"
                            .formatted(sample.size(), EVERY, requests));
            boolean first = timed("critères d'abord", sql.criteriaFirst(), allSeconds, requests);
            return timed("note de chaque paire", sql.everyPair(), allSeconds, requests) && first;
        }
    }

    private boolean timed(String name, PreparedStatement query, double allSeconds, int requests) throws SQLException {
        try (query) {
            long start = System.nanoTime();
            int different = 0;
            for (Seeker seeker : sample) {
                List<UUID> best = SqlMatching.best(query, seeker.id());
                different += best.equals(found(seeker)) ? 0 : 1;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double scaled = seconds * requests / sample.size();
            System.out.println("    %s : %.1f s, étendu %.0f s, soit %.0f fois la recherche ; réponses différentes : %d"
                    .formatted(name, seconds, scaled, scaled / allSeconds, different));
            return different == 0;
        }
    }

    private List<UUID> found(Seeker seeker) {
        int[] rows = index.ranking(seeker, LIMIT).rows();
        return IntStream.of(rows).mapToObj(row -> index.room(row).id()).toList();
    }
}
