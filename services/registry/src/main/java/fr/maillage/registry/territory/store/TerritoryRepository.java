package fr.maillage.registry.territory.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.domain.TerritorySearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Territories and the names around them in one query: each row is joined by primary key to its kind, parent, EPCI,
 * department and region. A list costs one index range of territory_*_idx plus five look-ups a row.
 */
@ApplicationScoped
public class TerritoryRepository {

    private static final String SELECT = """
            select t, k.labelFr, k.labelEn, p.name, e.name, d.name, r.name from Territory t
              left join Code k on k.id.system = 'territory-kind' and k.id.code = t.kind
              left join Territory p on p.id.level = 'commune' and p.id.code = t.parentCommune
              left join Territory e on e.id.level = 'epci' and e.id.code = t.epciCode
              left join Territory d on d.id.level = 'department' and d.id.code = t.departmentCode
              left join Territory r on r.id.level = 'region' and r.id.code = t.regionCode
             where %s""";

    private static final String STANDING = """
            select t.level, t.code,
                   case when t.level = 'commune' and not t.active then coalesce(t.parent_commune, t.code) else t.code end
              from unnest(?::text[], ?::text[]) as w(level, code)
              join territory t on t.level = w.level and t.code = w.code""";

    private final EntityManager entities;
    private final Statements sql;

    TerritoryRepository(EntityManager entities, Statements sql) {
        this.entities = entities;
        this.sql = sql;
    }

    public Optional<Territory> find(Level level, String code) {
        return entities.createQuery(SELECT.formatted("t.id.level = :level and t.id.code = :code"), Object[].class)
                .setParameter("level", level.word())
                .setParameter("code", code)
                .getResultStream()
                .map(TerritoryRepository::read)
                .findFirst();
    }

    /**
     * What stands for each of these today: itself, or the commune that took over a former one. Those that do not exist are
     * left out. One query by primary key, for every search asks it.
     */
    public Map<TerritoryRef, TerritoryRef> standing(Collection<TerritoryRef> wanted) {
        List<String> levels = wanted.stream().map(ref -> ref.level().word()).toList();
        List<String> codes = wanted.stream().map(TerritoryRef::code).toList();
        Map<TerritoryRef, TerritoryRef> standing = new HashMap<>();
        sql.list(STANDING, List.of(levels, codes), TerritoryRepository::step)
                .forEach(step -> standing.put(step.getKey(), step.getValue()));
        return standing;
    }

    private static Map.Entry<TerritoryRef, TerritoryRef> step(ResultSet row) throws SQLException {
        Level level = Level.find(row.getString(1)).orElseThrow();
        return Map.entry(new TerritoryRef(level, row.getString(2)), new TerritoryRef(level, row.getString(3)));
    }

    /** Those of these that exist; one query by primary key. */
    public List<Territory> findAll(List<TerritoryRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            places.add("(t.id.level = :level%1$d and t.id.code = :code%1$d)".formatted(i));
        }
        TypedQuery<Object[]> query =
                entities.createQuery(SELECT.formatted(String.join(" or ", places)), Object[].class);
        for (int i = 0; i < refs.size(); i++) {
            query.setParameter("level" + i, refs.get(i).level().word());
            query.setParameter("code" + i, refs.get(i).code());
        }
        return query.getResultStream().map(TerritoryRepository::read).toList();
    }

    public List<Territory> search(TerritorySearch search, TerritorySearch.@Nullable After after, int limit) {
        TerritoryConditions conditions = new TerritoryConditions(search);
        conditions.after(after);
        TypedQuery<Object[]> query = entities.createQuery(
                SELECT.formatted(conditions.where()) + " order by " + conditions.order(), Object[].class);
        conditions.bind(query);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(TerritoryRepository::read)
                .toList();
    }

    public long count(TerritorySearch search) {
        TerritoryConditions conditions = new TerritoryConditions(search);
        TypedQuery<Long> query =
                entities.createQuery("select count(*) from Territory t where " + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static Territory read(Object[] row) {
        return ((TerritoryEntity) row[0])
                .toDomain(new TerritoryEntity.Names(
                        (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String)
                                row[6]));
    }
}
