package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.SearchPlace;
import java.util.List;

/**
 * Those of a search of whom no activity has a point that a circle or a neighbourhood could find, and whom the search does
 * not show for another reason. Reads a range of professional_activity_commune_idx, no further than a limit.
 */
final class UnlocatedStatement {

    private final ProfessionalSearch search;
    private final ProfessionalSearch wider;
    private final List<String> communes;

    /**
     * @param places territories they must be in as well, without those that only points are stamped with
     * @param communes where they must be, at least one
     */
    UnlocatedStatement(ProfessionalSearch search, List<SearchPlace> places, List<String> communes) {
        this.search = search;
        this.wider = search.withoutPoints(places);
        this.communes = communes;
    }

    /**
     * Two numbers: activities looked at, one more than the limit at most, and people without a usable point, null when
     * there was more to look at. People are looked at last: of most some activity has a point.
     */
    Sql count(int limit) {
        PeopleConditions conditions = new PeopleConditions(wider);
        return new Sql()
                .add("""
                with looked as materialized (
                    select a.professional_id,
                           a.location_precision is null or a.location_precision in ('COMMUNE', 'EPCI') as unlocated
                      from professional_activity a where a.commune_code = any (?)""", communes)
                .add(conditions.activity())
                .add(conditions.named("a.search_key"))
                .add(conditions.ended("a.professional_id"))
                .add("limit ?),", limit + 1)
                .add("""
                missed as materialized (
                    select l.professional_id from looked l group by l.professional_id having bool_and(l.unlocated))
                select n.looked, case when n.looked <= ? then (select count(*) from missed x where true""", limit)
                .add(conditions.person("x.professional_id"))
                .add(notShown())
                .add(") end from (select count(*) as looked from looked) n");
    }

    /** Territories asked for beside neighbourhoods show people without a point as well. */
    private Sql notShown() {
        return search.near() != null
                ? new Sql()
                : new Sql()
                        .add("and not exists (select 1 from professional_activity a"
                                + " where a.professional_id = x.professional_id")
                        .add(new PeopleConditions(search).activity())
                        .add(")");
    }
}
