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

    /** People of the file into the table, after their skills; costs one hash join of both. */
    static final String MERGE_PEOPLE = """
            merge into professional p
            using (select s.*, nullif(s.category_code, '') as category,
                          case when %s then g.by_skills else false end as gp
                     from stage_professional s
                     left join (select k.professional_id, %s as by_skills from professional_skill k
                                 where k.active group by k.professional_id) g on g.professional_id = s.id
                    where not s.rejected) s
               on p.id = s.id
            when matched and (not p.active
                 or (p.family_name, p.given_name, p.civility_code, p.exercise_civility_code, p.profession_system,
                     p.profession_code, p.category_code, p.search_name, p.search_words, p.general_practitioner)
                 is distinct from
                    (s.family_name, s.given_name, s.civility_code, s.exercise_civility_code, s.profession_system,
                     s.profession_code, s.category, s.search_name, s.search_words, s.gp)) then
                 update set family_name = s.family_name, given_name = s.given_name, civility_code = s.civility_code,
                        exercise_civility_code = s.exercise_civility_code, profession_system = s.profession_system,
                        profession_code = s.profession_code, category_code = s.category, search_name = s.search_name,
                        search_words = s.search_words, general_practitioner = s.gp, active = true,
                        inactive_since = null, version = p.version + 1, changed_at = now()
            when not matched then
                 insert (id, rpps_id, family_name, given_name, civility_code, exercise_civility_code,
                         profession_system, profession_code, category_code, search_name, search_words,
                         general_practitioner, source)
                 values (s.id, s.rpps_id, s.family_name, s.given_name, s.civility_code, s.exercise_civility_code,
                         s.profession_system, s.profession_code, s.category, s.search_name, s.search_words, s.gp,
                         'rpps')""".formatted(IS_PHYSICIAN.formatted("s", "s"), BY_SKILLS);

    /** Nobody is in the directory for nothing: a person ends with the last of their activities. */
    static final String END_PEOPLE = """
            update professional p
               set active = false, version = p.version + 1, changed_at = now(),
                   inactive_since = coalesce((select max(a.inactive_since) from professional_activity a
                                               where a.professional_id = p.id), current_date)
             where p.active and p.source = 'rpps'
               and not exists (select 1 from professional_activity a where a.professional_id = p.id and a.active)""";

    /** Judges every physician again, and writes those of whom the answer is another. */
    static final String JUDGE_PHYSICIANS = """
            update professional p
               set general_practitioner = g.by_skills, version = p.version + 1, changed_at = now()
              from (select d.id, %s as by_skills
                      from professional d left join professional_skill k on k.professional_id = d.id and k.active
                     where %s group by d.id) g
             where g.id = p.id and p.general_practitioner is distinct from g.by_skills""".formatted(BY_SKILLS, IS_PHYSICIAN.formatted("d", "d"));

    private PeopleSql() {}

    private static String list(List<String> constants) {
        return constants.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
