package fr.maillage.registry.imports.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was loaded last, for each kind of file. */
@ApplicationScoped
public class DatasetRepository {

    private final AgroalDataSource requests;

    DatasetRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** The last load of a kind. */
    public record Dataset(@Nullable LocalDate vintage, Instant loadedAt) {}

    public Optional<Dataset> find(String kind) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select vintage, loaded_at from dataset where kind = ?")) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Dataset(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the last loads could not be read", e);
        }
    }
}
