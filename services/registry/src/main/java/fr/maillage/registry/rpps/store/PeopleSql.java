package fr.maillage.registry.rpps.store;

import fr.maillage.registry.professional.domain.GeneralPractice;
import fr.maillage.registry.professional.domain.Profession;
import java.util.List;
import java.util.stream.Collectors;

/** What both files of people lead to, as SQL; the only values in it are constants of the domain. */
final class PeopleSql {

    /** The file's own label wins over the hand-written one; our English word stays. */
    static final String LEARN = """
            insert into code (system, code, label_fr, source)
            select s.system, s.code, s.label, 'learnt' from stage_rpps_code s where not s.rejected
            on conflict (system, code) do update
               set label_fr = excluded.label_fr, source = 'learnt', version = code.version + 1, changed_at = now()
             where excluded.label_fr is not null and code.label_fr is distinct from excluded.label_fr""";

    /** REG-07 over the active skills of one person, {@code k}; the profession is judged beside it. */
    private static final String BY_SKILLS =
            """
            case when bool_or(k.skill_code in (%s)) then true
                 when bool_or(k.type_code in (%s)) then false end""".formatted(list(GeneralPractice.SPECIALTIES), list(GeneralPractice.SETTLING_TYPES));

    private static final String IS_PHYSICIAN = "%%s.profession_system = '%s' and %%s.profession_code = '%s'"
            .formatted(Profession.PHYSICIAN.system(), Profession.PHYSICIAN.code());

    private static final String JUDGED =
            "case when %s then g.by_skills else false end".formatted(IS_PHYSICIAN.formatted("s", "s"));

    /**
     * Of a person with several professions the main one is that of a civilian, then the first by code, so that the order
     * of the file decides nothing. The live row takes part when the file has it too.
     */
    static final String MAIN_PROFESSION = """
            with rival as materialized (
                select s.id, s.line, s.profession_code, s.category_code from stage_professional s
                 where s.id in (select c.id from stage_contested c)
                union all
                select p.id, null, p.profession_code, p.category_code from professional p
                 where p.id in (select c.id from stage_contested c where c.kept)),
            best as (
                select distinct on (r.id) r.id, r.line from rival r
                 order by r.id, r.category_code is distinct from 'C', r.profession_code, coalesce(r.category_code, ''),
                          r.line)
            update stage_professional s set rejected = true from best b
             where s.id = b.id and s.line is distinct from b.line""";

    static final String MERGE_SKILLS = """
            merge into professional_skill k
            using (select * from stage_professional_skill where not rejected) s
               on k.professional_id = s.professional_id and k.origin = s.origin and k.type_code = s.type_code
              and k.skill_code = s.skill_code
            when matched and (k.source = :source or :source <> 'demo')
                 and (k.active, k.profession_system, k.profession_code, k.row_digest)
                     is distinct from (true, s.profession_system, s.profession_code, s.row_digest) then
                 update set active = true, inactive_since = null, profession_system = s.profession_system,
                        profession_code = s.profession_code, row_key = s.row_key, row_digest = s.row_digest,
                        source = :source, changed_at = now(),
                        version = k.version + case when (k.active, k.profession_system, k.profession_code)
                            = (true, s.profession_system, s.profession_code) then 0 else 1 end
            when not matched then
                 insert (professional_id, origin, type_code, skill_code, profession_system, profession_code, row_key,
                         row_digest, source)
                 values (s.professional_id, s.origin, s.type_code, s.skill_code, s.profession_system,
                         s.profession_code, s.row_key, s.row_digest, :source)""";

    /** Only of people whom the file names: of the others it says nothing. */
    static final String END_SKILLS = """
            update professional_skill k
               set active = false, version = k.version + 1, changed_at = now(),
                   inactive_since = coalesce((select d.vintage from dataset d where d.kind = 'rpps-activities'),
                                             current_date)
             where k.active and k.row_key in (select g.id from stage_gone_skill g)""";

    /** Staged people into the table, after their skills. */
    static final String MERGE_PEOPLE = """
            merge into professional p
            using (select s.*, nullif(s.category_code, '') as category, %s as gp
                     from stage_professional s
                     left join (select k.professional_id, %s as by_skills from professional_skill k
                                 where k.active and k.professional_id in (select id from stage_professional)
                                 group by k.professional_id) g on g.professional_id = s.id
                    where not s.rejected) s
               on p.id = s.id
            when matched and (p.source = :source or :source <> 'demo') and (not p.active
                 or (p.family_name, p.given_name, p.civility_code, p.exercise_civility_code, p.profession_system,
                     p.profession_code, p.category_code, p.search_name, p.search_words, p.general_practitioner)
                 is distinct from
                    (s.family_name, s.given_name, s.civility_code, s.exercise_civility_code, s.profession_system,
                     s.profession_code, s.category, s.search_name, s.search_words, s.gp)) then
                 update set family_name = s.family_name, given_name = s.given_name, civility_code = s.civility_code,
                        exercise_civility_code = s.exercise_civility_code, profession_system = s.profession_system,
                        profession_code = s.profession_code, category_code = s.category, search_name = s.search_name,
                        search_words = s.search_words, general_practitioner = s.gp, row_key = s.row_key,
                        row_digest = s.row_digest, source = :source, active = true, inactive_since = null,
                        version = p.version + 1, changed_at = now()
            when not matched then
                 insert (id, rpps_id, family_name, given_name, civility_code, exercise_civility_code,
                         profession_system, profession_code, category_code, search_name, search_words,
                         general_practitioner, row_key, row_digest, source)
                 values (s.id, s.rpps_id, s.family_name, s.given_name, s.civility_code, s.exercise_civility_code,
                         s.profession_system, s.profession_code, s.category, s.search_name, s.search_words, s.gp,
                         s.row_key, s.row_digest, :source)""".formatted(JUDGED, BY_SKILLS);

    /** Of people who are what they were by another release's digest: so that the next file knows them. */
    static final String KNOW_PEOPLE = """
            update professional p set row_key = s.row_key, row_digest = s.row_digest
              from stage_professional s
             where s.id = p.id and not s.rejected and p.source = :source
               and (p.row_key, p.row_digest) is distinct from (s.row_key, s.row_digest)""";

    /** The same people into a table without indexes, beside the built skills. */
    static final String FILL_PEOPLE = """
            insert into professional_build
                   (id, rpps_id, family_name, given_name, civility_code, exercise_civility_code, profession_system,
                    profession_code, category_code, search_name, search_words, general_practitioner, row_key,
                    row_digest, source)
            select s.id, s.rpps_id, s.family_name, s.given_name, s.civility_code, s.exercise_civility_code,
                   s.profession_system, s.profession_code, nullif(s.category_code, ''), s.search_name, s.search_words,
                   %s, s.row_key, s.row_digest, :source
              from stage_professional s
              left join (select k.professional_id, %s as by_skills from professional_skill_build k
                          group by k.professional_id) g on g.professional_id = s.id
             where not s.rejected""".formatted(JUDGED, BY_SKILLS);

    /** Nobody is in the directory for nothing: a person ends with the last of their activities. */
    static final String END_PEOPLE = """
            update professional p
               set active = false, version = p.version + 1, changed_at = now(),
                   inactive_since = coalesce((select max(a.inactive_since) from professional_activity a
                                               where a.professional_id = p.id), current_date)
             where p.active and p.source = :source
               and p.id in (select a.professional_id from professional_activity a
                             where a.id in (select g.id from stage_gone_activity g))
               and not exists (select 1 from professional_activity a where a.professional_id = p.id and a.active)""";

    private static final String JUDGE = """
            update professional p
               set general_practitioner = g.by_skills, version = p.version + 1, changed_at = now()
              from (select d.id, %s as by_skills
                      from professional d left join professional_skill k on k.professional_id = d.id and k.active
                     where %s%s group by d.id) g
             where g.id = p.id and p.general_practitioner is distinct from g.by_skills""";

    /** Judges every physician again, and writes those of whom the answer is another. */
    static final String JUDGE_PHYSICIANS = JUDGE.formatted(BY_SKILLS, IS_PHYSICIAN.formatted("d", "d"), "");

    /** Of physicians of whom an activities file brought or took a skill. */
    static final String JUDGE_TOUCHED = JUDGE.formatted(BY_SKILLS, IS_PHYSICIAN.formatted("d", "d"), """
             and d.id in (select s.professional_id from stage_professional_skill s
                          union select e.professional_id from professional_skill e
                                 where e.row_key in (select x.id from stage_gone_skill x))""");

    private PeopleSql() {}

    /** Tells the planner of a table of which more than a tenth was staged. */
    static String count(String live) {
        return "select refresh_statistics('%1$s') where (select count(*) from stage_%1$s) * 10 >= (select c.reltuples from pg_class c where c.oid = '%1$s'::regclass)"
                .formatted(live);
    }

    private static String list(List<String> constants) {
        return constants.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
