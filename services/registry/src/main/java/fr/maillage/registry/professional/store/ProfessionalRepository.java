package fr.maillage.registry.professional.store;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.Professional.Activity;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.professional.domain.SearchPlace;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People with all they do, in four statements and three exchanges whatever the page holds: people, their skills, their activities, the labels
 * of the codes met. The first costs what {@link PeopleWalk} says: ranges of professional_activity_commune_idx (or
 * _parent_, _epci_, _department_), in the order of names; or of _site_, _iris_, _qpv_, _place_, few people each;
 * professional_words_idx for a rare name, professional_skill_code_idx for a rare specialty, professional_name_order_idx
 * when neither place nor profession is given. A name that nobody bears costs professional_name_word_idx a word as well.
 */
@ApplicationScoped
public class ProfessionalRepository {

    private static final String BESIDE = SkillRow.SELECT + ";\n" + ActivityRead.SELECT;

    private record Beside(Map<String, List<SkillRow>> skills, Map<String, List<Activity>> activities) {}

    private final AgroalDataSource requests;

    private final NameRarity rarity;
    private final NameLikeness likeness;

    ProfessionalRepository(AgroalDataSource requests, NameRarity rarity, NameLikeness likeness) {
        this.requests = requests;
        this.rarity = rarity;
        this.likeness = likeness;
    }

    /** Those of the ids that are known, in the order of ids. */
    public List<Professional> find(Collection<String> ids) {
        Sql some = new Sql()
                .add(
                        "select " + PeopleStatement.COLUMNS + ", null::double precision as distance, null::real as"
                                + " similarity from professional p where p.id = any (?) order by p.id",
                        ids);
        return read(some);
    }

    public List<Professional> search(ProfessionalSearch search, ProfessionalSearch.@Nullable After after, int limit) {
        if (search.order() != Order.NAME || search.near() != null || rare(search)) {
            return weighed(new PeopleStatement(search).page(after, limit));
        }
        PeopleWalk walk = new PeopleWalk(search);
        return walk.ofFewRanges() ? read(walk.page(after, limit)) : weighed(walk.page(after, limit));
    }

    /** Those whose names are most like the words; at most {@code limit}, and no page follows. */
    public List<Professional> alike(ProfessionalSearch search, int limit) {
        String words = String.join(" ", search.name().words());
        return likeness.tsquery(search.name().words())
                .map(tsquery -> weighed(new PeopleStatement(search).alike(words, tsquery, limit)))
                .orElse(List.of());
    }

    /** In a large place, the few people of a rare name or skill are looked up first. */
    private boolean rare(ProfessionalSearch search) {
        if (!search.places().isEmpty() && search.places().stream().allMatch(place -> place.small())) {
            return false;
        }
        return rarity.rarelyNamed(search.name()) || rarity.rarelySkilled(search.specialties());
    }

    public long count(ProfessionalSearch search) {
        return number(new PeopleStatement(search).count());
    }

    /** The size of a list, counted no further than a limit. */
    public long countUpTo(ProfessionalSearch search, int limit) {
        return number(new PeopleStatement(search).countUpTo(limit));
    }

    /** Whether a search has more activities to look at; costs one range of an index, no longer than this many entries. */
    public boolean isWider(ProfessionalSearch search, int activities) {
        return number(new PeopleStatement(search).activities(activities + 1)) > activities;
    }

    /** People without a usable point, as {@link UnlocatedStatement} says; null when there is more to look at. */
    public @Nullable Long unlocated(
            ProfessionalSearch search, List<SearchPlace> places, List<String> communes, int limit) {
        weigh();
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = new UnlocatedStatement(search, places, communes)
                        .count(limit)
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(2, Long.class);
        } catch (SQLException e) {
            throw new IllegalStateException("people without a point could not be counted", e);
        }
    }

    private long number(Sql sql) {
        weigh();
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be counted", e);
        }
    }

    private List<Professional> weighed(Sql people) {
        weigh();
        return read(people);
    }

    /** How many rows stand behind these values decides how they are best looked for. */
    private void weigh() {
        try (Connection connection = requests.getConnection();
                Statement mode = connection.createStatement()) {
            mode.execute(Snapshot.WEIGHED);
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be looked for", e);
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
            Beside beside = beside(connection, ids, labels);
            return rows.stream()
                    .map(row -> row.toDomain(
                            beside.skills().getOrDefault(row.id(), List.of()),
                            beside.activities().getOrDefault(row.id(), List.of()),
                            labels))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("people could not be read", e);
        }
    }

    /** What stands beside the people of a page: asked for at once, and answered at once. */
    private static Beside beside(Connection connection, List<String> ids, CodeLabels labels) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(BESIDE, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            Array people = connection.createArrayOf("text", ids.toArray());
            statement.setArray(1, people);
            statement.setArray(2, people);
            statement.execute();
            Map<String, List<SkillRow>> skills = skills(statement, labels);
            statement.getMoreResults();
            return new Beside(skills, activities(statement, labels));
        }
    }

    private static Map<String, List<SkillRow>> skills(PreparedStatement statement, CodeLabels labels)
            throws SQLException {
        Map<String, List<SkillRow>> skills = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                SkillRow skill = SkillRow.read(row);
                labels.want("rpps-skill", skill.code());
                skills.computeIfAbsent(skill.person(), _ -> new ArrayList<>()).add(skill);
            }
        }
        return skills;
    }

    /** Walks the rows twice: the labels are looked up between, together. */
    private static Map<String, List<Activity>> activities(PreparedStatement statement, CodeLabels labels)
            throws SQLException {
        Map<String, List<Activity>> activities = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                ActivityRead.want(row, labels);
            }
            labels.load(statement.getConnection());
            row.beforeFirst();
            while (row.next()) {
                activities
                        .computeIfAbsent(row.getString("professional_id"), _ -> new ArrayList<>())
                        .add(ActivityRead.read(row, labels));
            }
        }
        return activities;
    }
}
