package fr.maillage.registry.geography.domain;

import fr.maillage.registry.imports.domain.LoadFeed;

/**
 * Pieces of SQL by which a run that places rows (point, IRIS, QPV, what their commune belongs to) tells the feed, in the
 * transaction of each batch. Few rows are told one by one, people once a batch; many, as after a first load, are counted in
 * {@code untold_place} and told as one event when the run is over: read the list again.
 *
 * <p>They continue a statement that begins {@code with written as (update … returning …)}, whose columns are {@code object_id},
 * {@code row_id}, {@code version} and {@code told}: whether a reader sees the row, and another place of it.
 */
public final class PlacedFeed {

    /** Rows of a run that are told one by one at most; about what a day's addresses move. */
    public static final long MOST = 100_000;

    /** Fewer are told one by one even where they are all there is. */
    private static final long FEW = 1_000;

    /** Who places. */
    public enum Run {
        LOCATE("locate"),
        RESTAMP("restamp");

        private final String word;

        Run(String word) {
            this.word = word;
        }
    }

    private PlacedFeed() {}

    /** Whether a run to which so many rows are due tells of each: not of most of what there is. */
    public static boolean tellsEach(long due, long active) {
        return due <= FEW || (due <= MOST && due <= active / 2);
    }

    /** One event an object, with the first hundred of a person's activities. */
    public static String each(Stamped table) {
        String data = switch (table) {
            case STRUCTURE -> "jsonb_build_object('version', max(version))";
            case ACTIVITY -> "jsonb_build_object('activityIds', to_jsonb((array_agg(row_id order by row_id))[1:100]))";
        };
        return """
                , told as (
                    insert into outbox %s
                    select %s, 'fr.maillage.registry.%4$s.located.v1', '%4$s', object_id, null, %5$s, %3$s, now()
                      from written where told group by object_id)
                """.formatted(LoadFeed.COLUMNS, LoadFeed.EVENT_ID, LoadFeed.TRACE, table.object(), data);
    }

    /** No event yet: as many rows more to be told of at the end. */
    public static String counted(Run run, Stamped table) {
        return """
                , told as (
                    insert into untold_place (run, part, rows)
                    select '%s', '%s', count(*) from written where told having count(*) > 0
                    on conflict (run, part) do update set rows = untold_place.rows + excluded.rows)
                """.formatted(run.word, table.object());
    }

    /** Whether an earlier run of this kind was cut before it told. */
    public static String owes(Run run) {
        return "select count(*) from untold_place where run = '%s'".formatted(run.word);
    }

    /** The end of a run: what was counted becomes one event a kind of object. */
    public static String settle(Run run) {
        return """
                with owed as (delete from untold_place where run = '%4$s' returning part, rows)
                insert into outbox %1$s
                select %2$s, 'fr.maillage.registry.dataset.loaded.v1', 'dataset', part || '-locations', null,
                       jsonb_build_object('kind', part || '-locations', 'changedCount', rows, 'hasItemEvents', false),
                       %3$s, now()
                  from owed""".formatted(LoadFeed.COLUMNS, LoadFeed.EVENT_ID, LoadFeed.TRACE, run.word);
    }
}
