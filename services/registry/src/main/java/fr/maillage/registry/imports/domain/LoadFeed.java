package fr.maillage.registry.imports.domain;

/**
 * Pieces of SQL by which a load tells the feed what it changed: set-based, in its own transaction, no row read by Java. A
 * row of the load is one whose changed_at is {@code now()}, the start of that transaction.
 */
public final class LoadFeed {

    /** Identifiers of events are UUIDs of version 7: their time tells a reader whether one is older than the feed. */
    public static final String EVENT_ID = """
            (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
             || '7' || substr(md5(random()::text), 1, 3)
             || '8' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 15))::uuid""";

    /** One trace for all events of a load. */
    public static final String TRACE = "(select replace(gen_random_uuid()::text, '-', ''))";

    public static final String COLUMNS = "(id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at)";

    private LoadFeed() {}

    /**
     * The event of the load as a whole. Readers that follow items must read the list again when {@code hasItemEvents} is
     * false: more than {@code most} rows changed, as in a first national load.
     *
     * @param changed SQL that gives the number of rows written
     */
    public static String loaded(String kind, String changed, long most) {
        return """
                insert into outbox %s
                select %s, 'fr.maillage.registry.dataset.loaded.v1', 'dataset', d.kind, null,
                       jsonb_strip_nulls(jsonb_build_object('kind', d.kind, 'vintageOn', d.vintage,
                                         'changedCount', n.rows, 'hasItemEvents', n.rows <= %d)),
                       %s, now()
                  from dataset d, (%s) as n(rows)
                 where d.kind = '%s'""".formatted(COLUMNS, EVENT_ID, most, TRACE, changed, kind);
    }
}
