package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.LoadFeed;
import fr.maillage.registry.rpps.domain.RppsActivitiesFormat;
import java.util.List;

/**
 * What a load of people tells the feed, last of its consequences. One event a person, whatever changed of them: what it is
 * stands in {@link fr.maillage.registry.professional.domain.PersonChange}, of which this is the set-based form. Ids and
 * codes only. Costs one look at each of the three tables, then what the changed people cost; a load of more than
 * {@value #MOST} rows, as the first one is, costs the looks alone and tells one event.
 */
final class PeopleFeed {

    /** A day changes some thousand people, a year's arrears some hundred thousand. */
    static final long MOST = 100_000;

    private static final String CHANGED = """
            select (select count(*) from professional where changed_at = now())
                 + (select count(*) from professional_activity where changed_at = now())
                 + (select count(*) from professional_skill where changed_at = now())""";

    private static final String ITEMS =
            """
            with touched as (
                select p.id from professional p where p.changed_at = now()
                union select a.professional_id from professional_activity a where a.changed_at = now()
                union select k.professional_id from professional_skill k where k.changed_at = now()),
            places as (
                select a.professional_id as id,
                       bool_or(a.active and a.created_at = now()) as begun,
                       bool_or(not a.active and a.changed_at = now()) as ended,
                       bool_or(a.active and a.commune_changed_at = now()) as shifted,
                       array_remove(array_agg(distinct a.commune_code) filter (where a.active), null) as now_in,
                       array_remove(array_agg(distinct case when not a.active and a.changed_at = now()
                                then a.commune_code when a.commune_changed_at = now()
                                then a.previous_commune_code end), null) as left_behind,
                       array_remove(array_agg(distinct a.commune_code) filter (where a.active
                                and (a.created_at = now() or a.commune_changed_at = now())), null) as come_to
                  from touched t join professional_activity a on a.professional_id = t.id
                 group by a.professional_id),
            told as (
                select p.id, p.profession_code, w.now_in, w.left_behind, w.come_to,
                       case when not p.active and w.ended then 'ended'
                            when not p.active then null
                            when p.created_at = now() or p.returned_at = now() then 'added'
                            when w.begun and w.ended or w.shifted then 'moved'
                            else 'changed' end as verb
                  from touched t join professional p on p.id = t.id join places w on w.id = t.id)
            insert into outbox %s
            select %s, 'fr.maillage.registry.professional.' || verb || '.v1', 'professional', id, null,
                   case when verb <> 'ended' then jsonb_strip_nulls(jsonb_build_object(
                        'professionCode', profession_code,
                        'communeCodes', coalesce(to_jsonb(now_in), '[]'),
                        'fromCommuneCodes', case when verb = 'moved' then coalesce(to_jsonb(left_behind), '[]') end,
                        'toCommuneCodes', case when verb = 'moved' then coalesce(to_jsonb(come_to), '[]') end)) end,
                   %s, now()
              from told
             where verb is not null and (%s) <= %d
             order by id""".formatted(LoadFeed.COLUMNS, LoadFeed.EVENT_ID, LoadFeed.TRACE, CHANGED, MOST);

    /** Of a first load only that it took place, however small: whoever reads the feed has no list yet. */
    static final String FIRST_LOAD = LoadFeed.loaded(RppsActivitiesFormat.KIND, """
            select (select count(*) from professional_build) + (select count(*) from professional_activity_build)
                 + (select count(*) from professional_skill_build)""", -1);

    private PeopleFeed() {}

    /** Statements for the end of a load of this kind. */
    static List<String> of(String kind) {
        return List.of(ITEMS, LoadFeed.loaded(kind, CHANGED, MOST));
    }
}
