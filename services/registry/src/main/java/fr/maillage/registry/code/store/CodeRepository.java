package fr.maillage.registry.code.store;

import fr.maillage.registry.code.domain.Code;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Codes, read by primary key or by primary key range. */
@ApplicationScoped
public class CodeRepository {

    private final Rows rows;

    CodeRepository(Rows rows) {
        this.rows = rows;
    }

    public Optional<Code> find(String system, String code) {
        return rows.findByIdOptional(new CodeKey(system, code)).map(CodeEntity::toDomain);
    }

    /** The codes of a system after one of them, in the order of their codes. */
    public List<Code> list(String system, String after, int limit) {
        return rows
                .find("id.system = ?1 and id.code > ?2 order by id.code", system, after)
                .range(0, limit - 1)
                .list()
                .stream()
                .map(CodeEntity::toDomain)
                .toList();
    }

    public Map<String, Long> counts() {
        return rows
                .getEntityManager()
                .createQuery("select c.id.system, count(*) from Code c group by c.id.system", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    public long count(String system) {
        return rows.count("id.system", system);
    }

    /** Our own panache methods stay out of everyone's sight. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CodeEntity, CodeKey> {}
}
