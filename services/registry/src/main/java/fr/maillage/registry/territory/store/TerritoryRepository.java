package fr.maillage.registry.territory.store;

import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.domain.TerritorySearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
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

    private final EntityManager entities;

    TerritoryRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Territory> find(Level level, String code) {
        return entities.createQuery(SELECT.formatted("t.id.level = :level and t.id.code = :code"), Object[].class)
                .setParameter("level", level.word())
                .setParameter("code", code)
                .getResultStream()
                .map(TerritoryRepository::read)
                .findFirst();
    }

    /** Those of the territories that do not exist. One query by primary key for each level named. */
    public List<TerritoryRef> unknown(List<TerritoryRef> wanted) {
        Map<Level, List<String>> byLevel = new HashMap<>();
        wanted.forEach(ref ->
                byLevel.computeIfAbsent(ref.level(), any -> new ArrayList<>()).add(ref.code()));
        List<TerritoryRef> unknown = new ArrayList<>(wanted);
        byLevel.forEach((level, codes) -> entities.createQuery(
                        "select t.id.code from Territory t where t.id.level = :level and t.id.code in :codes",
                        String.class)
                .setParameter("level", level.word())
                .setParameter("codes", codes)
                .getResultStream()
                .forEach(code -> unknown.remove(new TerritoryRef(level, code))));
        return unknown;
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

    /** The communes that took over those of these that are no more; by primary key. */
    public Map<String, String> successors(List<String> communes) {
        Map<String, String> found = new HashMap<>();
        entities.createQuery("""
                        select t.id.code, t.parentCommune from Territory t
                         where t.id.level = 'commune' and t.id.code in :codes and not t.active
                           and t.parentCommune is not null""", Object[].class)
                .setParameter("codes", communes)
                .getResultStream()
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
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
