package fr.maillage.registry.rpps.store;

/** What names of people lead to, as SQL; after the people are merged, in the same transaction. */
final class NameSql {

    /**
     * The key of a person on activities whose lines did not tell it: ended ones, those outside of the file's scope, and
     * those of people whom the file names in two ways. Costs the activities of the people that were staged, by index.
     */
    static final String FOLLOW_NAMES = """
            update professional_activity a set search_key = p.search_key from professional p
             where p.id = a.professional_id and a.search_key is distinct from p.search_key
               and p.id in (select s.id from stage_professional s union all select c.id from stage_contested c)""";

    /** The same of a first load: every activity has the key of its own line, which is right but for the contested. */
    static final String FOLLOW_BUILT_NAMES = """
            update professional_activity_build a set search_key = p.search_key from professional_build p
             where p.id = a.professional_id and a.search_key is distinct from p.search_key
               and p.id in (select c.id from stage_contested c)""";

    /** Words of the names staged in this load: a few seconds of a first national load, nothing to speak of afterwards. */
    static final String LEARN_WORDS = """
            insert into professional_name_word
            select distinct w from stage_professional s, unnest(string_to_array(s.search_words, ' ')) w
             where not s.rejected and length(w) >= 3
            on conflict do nothing""";

    private NameSql() {}
}
