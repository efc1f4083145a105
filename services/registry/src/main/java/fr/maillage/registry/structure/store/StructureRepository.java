package fr.maillage.registry.structure.store;

import fr.maillage.registry.identifier.domain.Spelling;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.territory.domain.MissedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Structures with their labels in one query. A list costs one index range (structure_commune_idx, _epci_, _department_,
 * _region_, _category_, _latitude_, or structure_name_idx and _squeezed_name_idx for words) plus seven look-ups by primary key a row, and one
 * range of local_structure_order_idx or _name_idx, merged into it, for what the organization added itself.
 */
@ApplicationScoped
public class StructureRepository {

    private static final String SELECT = """
            select s, c.labelFr, c.labelEn, k.id.code, k.labelFr, k.labelEn, g.labelFr, m.labelFr, p.labelFr, t.name,
                   a.labelFr, a.labelEn, %s, %s
              from Structure s
              left join Code c on c.id.system = 'finess-category' and c.id.code = s.categoryCode
              left join Code k on k.id.system = 'structure-kind' and k.id.code = coalesce(c.kind, s.localKind)
              left join Code g on g.id.system = 'finess-category-group' and g.id.code = s.categoryGroupCode
              left join Code m on m.id.system = 'finess-tariff' and m.id.code = s.tariffCode
              left join Code p on p.id.system = 'finess-public-service' and p.id.code = s.publicServiceCode
              left join Code a on a.id.system = 'accessibility-status' and a.id.code = s.accessibility
              left join Territory t on t.id.level = 'commune' and t.id.code = s.communeCode
             where %s""";

    /** A letter wrong in the middle of a word of five leaves its first three trigrams, of six. */
    private static final String THRESHOLD = "select set_config('pg_trgm.word_similarity_threshold', '0.3', true)";

    private static final int LOOKED_AT = 300;

    private final EntityManager entities;

    StructureRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Structure> find(String id) {
        return entities.createQuery(
                        SELECT.formatted("cast(null as Double)", "cast(null as Double)", "s.id = :id"), Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(StructureRepository::read)
                .findFirst();
    }

    public List<Structure> search(StructureSearch search, StructureSearch.@Nullable After after, int limit) {
        StructureConditions conditions = StructureConditions.named(search);
        conditions.after(after);
        return read(conditions, limit);
    }

    /**
     * Those whose names hold each word but for a slip or two, the nearest first; no page follows. One search of
     * structure_name_idx a word, with a threshold of likeness for this transaction; of what it finds the most alike are
     * compared letter by letter.
     */
    public List<Structure> alike(StructureSearch search, int limit) {
        entities.createNativeQuery(THRESHOLD, String.class).getSingleResult();
        return read(StructureConditions.alike(search), LOOKED_AT).stream()
                .filter(one -> Spelling.slips(search.words(), one.searchName()).isPresent())
                .sorted(Comparator.comparingInt(
                        one -> Spelling.slips(search.words(), one.searchName()).orElseThrow()))
                .limit(limit)
                .toList();
    }

    private List<Structure> read(StructureConditions conditions, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                SELECT.formatted(conditions.distance(), conditions.similarity(), conditions.where()) + " order by "
                        + conditions.order(),
                Object[].class);
        conditions.bind(query);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(StructureRepository::read)
                .toList();
    }

    public long count(StructureSearch search) {
        return count(StructureConditions.named(search));
    }

    /** Those without a usable point, null when there are more to look at; one range of structure_commune_idx a commune. */
    public @Nullable Long unlocated(StructureSearch search, MissedIn where, int limit) {
        StructureConditions conditions = StructureConditions.unlocated(search, where);
        TypedQuery<Boolean> query = entities.createQuery(
                "select " + conditions.missed() + " from Structure s where " + conditions.where(), Boolean.class);
        conditions.bind(query);
        List<Boolean> looked = query.setMaxResults(limit + 1).getResultList();
        return looked.size() > limit
                ? null
                : Long.valueOf(looked.stream().filter(missed -> missed).count());
    }

    private long count(StructureConditions conditions) {
        TypedQuery<Long> query =
                entities.createQuery("select count(*) from Structure s where " + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static Structure read(Object[] row) {
        StructureEntity.Labels labels = new StructureEntity.Labels(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11]);
        return ((StructureEntity) row[0]).toDomain(labels, (Double) row[12], (Double) row[13]);
    }
}
