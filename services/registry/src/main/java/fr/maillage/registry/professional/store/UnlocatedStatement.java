package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.ProfessionalSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those of a search of whom no activity has a point that a circle or a neighbourhood could find. Reads a range of
 * professional_activity_commune_idx (or that of the search's other places), no further than a limit.
 */
final class UnlocatedStatement {

    private final ProfessionalSearch search;
    private final @Nullable List<String> communes;

    /**
     * @param search without a circle, and without territories that only points are stamped with
     * @param communes where else they must be, null for anywhere
     */
    UnlocatedStatement(ProfessionalSearch search, @Nullable List<String> communes) {
        this.search = search;
        this.communes = communes;
    }

    /** Two numbers: activities looked at, one more than the limit at most, and people without a usable point. */
    Sql count(int limit) {
        PeopleConditions conditions = new PeopleConditions(search);
        Sql sql = new Sql().add("""
                with looked as materialized (
                    select a.professional_id,
                           a.location_precision is null or a.location_precision in ('COMMUNE', 'EPCI') as unlocated
                      from professional_activity a where a.commune_code is not null""");
        sql.add(conditions.activity()).add(conditions.named("a.search_key"));
        if (communes != null) {
            sql.add("and a.commune_code = any (?)", communes);
        }
        return sql.add("limit ?)", limit + 1)
                .add("select (select count(*) from looked), (select count(*) from (")
                .add("select x.professional_id from looked x where true")
                .add(conditions.person("x.professional_id"))
                .add("group by x.professional_id having bool_and(x.unlocated)) n)");
    }
}
