package fr.maillage.registry.finess.store;

import fr.maillage.registry.imports.domain.LoadFeed;
import java.util.List;

/**
 * What a load of structures tells the feed, last of its consequences: added (or seen again), changed, closed; of each its
 * category and commune. Costs one look at the table; a load of more than {@value #MOST} rows tells one event.
 */
final class StructureFeed {

    static final long MOST = 20_000;

    private static final String CHANGED = "select count(*) from structure where changed_at = now()";

    private static final String ITEMS =
            """
            insert into outbox %s
            select %s, 'fr.maillage.registry.structure.'
                       || case when not s.active then 'closed'
                               when s.created_at = now() or s.returned_at = now() then 'added'
                               else 'changed' end || '.v1',
                   'structure', s.id, null,
                   jsonb_strip_nulls(jsonb_build_object('categoryCode', s.category_code, 'communeCode', s.commune_code,
                                                        'closedOn', s.inactive_since)),
                   %s, now()
              from structure s
             where s.changed_at = now() and (%s) <= %d
             order by s.id""".formatted(LoadFeed.COLUMNS, LoadFeed.EVENT_ID, LoadFeed.TRACE, CHANGED, MOST);

    private StructureFeed() {}

    /** Statements for the end of a load of this kind. */
    static List<String> of(String kind) {
        return List.of(ITEMS, LoadFeed.loaded(kind, CHANGED, MOST));
    }
}
