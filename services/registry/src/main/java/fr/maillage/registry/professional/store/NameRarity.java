package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.NameQuery;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many people bear a name or have a skill, guessed from a sample: enough to tell the few whom one would look up first
 * from the many whom one would meet anyway. Costs a read of some thousand rows every ten minutes, about a megabyte of
 * memory, and at most a millisecond a question; a wrong guess costs time, never an answer.
 */
@ApplicationScoped
class NameRarity {

    /** People looked up one by one cost as much as the same names passed over from an index of 20 times as many. */
    static final long FEW = 2500;

    private static final int SAMPLE = 15_000;
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Sample NOTHING = new Sample(List.of(), 1, List.of(), 1, Instant.EPOCH);

    private static final String SIZE =
            "select greatest(c.reltuples, 0)::bigint from pg_class c where c.oid = ?::regclass";

    private final AgroalDataSource requests;
    private final Clock clock;
    private final AtomicReference<Sample> sample = new AtomicReference<>(NOTHING);

    NameRarity(AgroalDataSource requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    private record Sample(List<String> names, double eachName, List<String> skills, double eachSkill, Instant at) {

        boolean rarelyNamed(NameQuery name) {
            return names.stream()
                                    .filter(name::matches)
                                    .limit((long) (FEW / eachName) + 1)
                                    .count()
                            * eachName
                    < FEW;
        }

        boolean rarelySkilled(List<String> codes) {
            return skills.stream()
                                    .filter(codes::contains)
                                    .limit((long) (FEW / eachSkill) + 1)
                                    .count()
                            * eachSkill
                    < FEW;
        }
    }

    boolean rarelyNamed(NameQuery name) {
        return !name.isEmpty() && fresh().rarelyNamed(name);
    }

    boolean rarelySkilled(List<String> codes) {
        return !codes.isEmpty() && fresh().rarelySkilled(codes);
    }

    private Sample fresh() {
        Sample known = sample.get();
        Instant now = clock.instant();
        if (known.at().plus(FRESH).isAfter(now)) {
            return known;
        }
        // One request reads it; the others go on with what is known.
        Sample kept = new Sample(known.names(), known.eachName(), known.skills(), known.eachSkill(), now);
        if (!sample.compareAndSet(known, kept)) {
            return sample.get();
        }
        Sample read = read(now);
        sample.set(read);
        return read;
    }

    private Sample read(Instant now) {
        try (Connection connection = requests.getConnection()) {
            List<String> names = new ArrayList<>();
            double eachName = read(connection, "professional", "search_key", names);
            List<String> skills = new ArrayList<>();
            double eachSkill = read(connection, "professional_skill", "skill_code", skills);
            return new Sample(List.copyOf(names), eachName, List.copyOf(skills), eachSkill, now);
        } catch (SQLException e) {
            throw new IllegalStateException("names could not be sampled", e);
        }
    }

    /** How many rows each sampled one stands for. */
    private static double read(Connection connection, String table, String column, List<String> into)
            throws SQLException {
        double share = 1;
        try (PreparedStatement size = connection.prepareStatement(SIZE)) {
            size.setString(1, table);
            try (ResultSet row = size.executeQuery()) {
                row.next();
                share = Math.min(1, SAMPLE / Math.max(1.0, row.getDouble(1)));
            }
        }
        try (PreparedStatement sampled = connection.prepareStatement(
                "select " + column + " from " + table + " tablesample system (?) where active limit " + 2 * SAMPLE)) {
            sampled.setDouble(1, share * 100);
            try (ResultSet row = sampled.executeQuery()) {
                while (row.next()) {
                    into.add(row.getString(1));
                }
            }
        }
        return 1 / share;
    }
}
