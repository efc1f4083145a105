package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.Professional.Activity;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People with all they do, in four statements whatever the page holds: people, their skills, their activities, the labels
 * of the codes met. The first costs one index range: professional_activity_commune_idx (or _parent_, _epci_,
 * _department_, _site_, _place_) joined to the primary key of people, professional_words_idx for a name,
 * professional_skill_code_idx for a rare specialty, else the order's own index.
 */
@ApplicationScoped
public class ProfessionalRepository {

    private final AgroalDataSource requests;

    ProfessionalRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    public Optional<Professional> find(String id) {
        Sql one =
                new Sql().add("select p.*, null::double precision as distance from professional p where p.id = ?", id);
        return read(one).stream().findFirst();
    }

    public List<Professional> search(ProfessionalSearch search, ProfessionalSearch.@Nullable After after, int limit) {
        return read(new PeopleStatement(search).page(after, limit));
    }

    public long count(ProfessionalSearch search) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        new PeopleStatement(search).count().prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be counted", e);
        }
    }

    private List<Professional> read(Sql people) {
        try (Connection connection = requests.getConnection()) {
            CodeLabels labels = new CodeLabels();
            List<PersonRow> rows = new ArrayList<>();
            try (PreparedStatement statement = people.prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(PersonRow.read(row));
                }
            }
            if (rows.isEmpty()) {
                return List.of();
            }
            rows.forEach(row -> row.want(labels));
            List<String> ids = rows.stream().map(PersonRow::id).toList();
            Map<String, List<SkillRow>> skills = skills(connection, ids, labels);
            Map<String, List<Activity>> activities = activities(connection, ids, labels);
            return rows.stream()
                    .map(row -> row.toDomain(
                            skills.getOrDefault(row.id(), List.of()),
                            activities.getOrDefault(row.id(), List.of()),
                            labels))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be read", e);
        }
    }

    private static Map<String, List<SkillRow>> skills(Connection connection, List<String> ids, CodeLabels labels)
            throws SQLException {
        Map<String, List<SkillRow>> skills = new HashMap<>();
        try (PreparedStatement statement = new Sql().add(SkillRow.SELECT, ids).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                SkillRow skill = SkillRow.read(row);
                labels.want("rpps-skill", skill.code());
                skills.computeIfAbsent(skill.person(), _ -> new ArrayList<>()).add(skill);
            }
        }
        return skills;
    }

    /** Walks the rows twice: the labels are looked up between, together. */
    private static Map<String, List<Activity>> activities(Connection connection, List<String> ids, CodeLabels labels)
            throws SQLException {
        Map<String, List<Activity>> activities = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                ActivityRead.SELECT, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ActivityRead.want(row, labels);
                }
                labels.load(connection);
                row.beforeFirst();
                while (row.next()) {
                    activities
                            .computeIfAbsent(row.getString("professional_id"), _ -> new ArrayList<>())
                            .add(ActivityRead.read(row, labels));
                }
            }
        }
        return activities;
    }
}
