package fr.maillage.registry.rpps.store;

/** What new names of people lead to, as SQL; after the people are merged, in the same transaction. */
final class NameSql {

    /**
     * The key of a person on activities that the file itself did not write: ended ones, or those outside of its scope. Of a
     * first load there are none, and it costs one look at the table.
     */
    static final String FOLLOW_NAMES = """
            update professional_activity a set search_key = p.search_key from professional p
             where p.id = a.professional_id and p.changed_at = now() and a.changed_at < now()
               and a.search_key is distinct from p.search_key""";

    /**
     * Words of names written in this load. Costs one pass over the people it wrote: a few seconds of a first national load,
     * nothing to speak of afterwards.
     */
    static final String LEARN_WORDS = """
            insert into professional_name_word
            select distinct w from professional p, unnest(string_to_array(p.search_words, ' ')) w
             where p.changed_at = now() and length(w) >= 3
            on conflict do nothing""";

    private NameSql() {}
}
