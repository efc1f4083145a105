package fr.maillage.registry.quality;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.total;
import static fr.maillage.registry.RegistryApi.walk;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists by quality: sixty people and sixty structures of Laval, whose records lack this or that. */
@QuarkusTest
class QualityFilterIT {

    private static final String PEOPLE = "/professionals?territory=department:53";
    private static final String STRUCTURES = "/structures?territory=department:53";

    @BeforeEach
    void sixty() {
        RegistryApi.awaitReference();
        gone();
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                       general_practitioner, search_name, search_words, source)
                select case when i % 7 = 0 then 'adeli:53' || to_char(i, 'FM0000000') else to_char(i, 'FM53000000000') end,
                       case when i % 7 = 0 then null else to_char(i, 'FM53000000000') end, 'NOM' || i % 9, 'QUALITE', 'G15',
                       case when i % 2 = 0 then '10' else '60' end, case when i % 4 = 0 then true end,
                       'nom' || i % 9 || ' qualite', 'nom' || i % 9 || ' qualite', 'demo'
                  from generate_series(1, 60) i""");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, kind_code,
                       commune_code, department_code, latitude, longitude, location_precision, finess_site_id, source,
                       search_key)
                select gen_random_uuid(), p.id, 'G15', p.profession_code,
                       case when p.n % 11 = 0 then 'GENR02' else 'GENR01' end, '53130', '53',
                       case when p.n % 3 > 0 then 44.52 end, case when p.n % 3 > 0 then 3.5 end,
                       (array['COMMUNE', 'HOUSENUMBER'])[nullif(p.n % 3, 0)],
                       case when p.n % 5 = 0 then '539999999' end, 'demo', p.search_key
                  from (select *, right(id, 7)::int as n from professional where id like '53000000%' or id like 'adeli:53%') p""");
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, category_code, commune_code, department_code, latitude,
                       longitude, location_precision, source)
                select 'local:quality-' || to_char(i, 'FM00'), 'Maison', 'maison', case when i % 4 > 0 then '603' end, '53130', '53',
                       case when i % 3 > 0 then 44.52 end, case when i % 3 > 0 then 3.5 end,
                       (array['COMMUNE', 'MANUAL'])[nullif(i % 3, 0)], 'demo'
                  from generate_series(1, 60) i""");
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("delete from professional_activity where department_code = '53'");
        RegistryDatabase.execute("delete from professional where id like '53000000%' or id like 'adeli:53%'");
        RegistryDatabase.execute("delete from structure where department_code = '53'");
    }

    private static List<Integer> scores(String path) {
        return walk(path, "quality.score", 200).stream().map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {PEOPLE, STRUCTURES})
    void the_worst_come_first_page_after_page_and_each_once(String list) {
        List<String> whole = walk(list + "&sort=quality", "id", 200);

        assertThat(scores(list + "&sort=quality"))
                .isSorted()
                .hasSize(60)
                .satisfies(all -> assertThat(all.stream().distinct()).hasSizeGreaterThan(3));
        assertThat(walk(list + "&sort=quality", "id", 7)).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"60", "71", "85", "100"})
    void only_lesser_records_are_listed_and_counted_in_every_order(int below) {
        for (String list : List.of(PEOPLE, STRUCTURES)) {
            long expected = scores(list).stream().filter(score -> score < below).count();

            for (String order : List.of("", "&sort=id", "&sort=name", "&sort=quality")) {
                String path = list + "&qualityBelow=" + below + order;
                assertThat(scores(path)).as(path).hasSize((int) expected).allMatch(score -> score < below);
                assertThat(total(path)).isEqualTo(expected);
            }
        }
    }

    @Test
    void quality_joins_the_other_filters() {
        String nurses = PEOPLE + "&profession=60&q=nom3&qualityBelow=100&sort=quality";

        assertThat(walk(nurses, "id", 2))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        walk(PEOPLE + "&profession=60&q=nom3&qualityBelow=100", "id", 200));
        assertThat(walk("/professionals?near=44.52,3.5&sort=quality&qualityBelow=90", "id", 4))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_old_file_costs_everybody_the_same_and_the_bound_counts_it() {
        String list = PEOPLE + "&qualityBelow=90";
        int fresh = walk(list, "id", 200).size();
        RegistryDatabase.execute("""
                insert into dataset (kind, job_id, vintage, loaded_at, rows)
                values ('rpps-activities', gen_random_uuid(), '2020-01-01', now(), -1)
                on conflict (kind) do nothing""");
        boolean ours =
                RegistryDatabase.number("select count(*) from dataset where kind = 'rpps-activities' and rows = -1")
                        == 1;
        try {
            assertThat(scores(list)).allMatch(score -> score < 90);
            if (ours) {
                assertThat(scores(list)).hasSize(60).hasSizeGreaterThan(fresh);
            }
        } finally {
            RegistryDatabase.execute("delete from dataset where kind = 'rpps-activities' and rows = -1");
        }
    }

    @Test
    void what_an_organization_knows_moves_nobody_in_anyones_list() {
        List<String> before = walk(PEOPLE + "&sort=quality", "id", 200);
        String known = before.getLast();
        var written = Organizations.officer(Organizations.RENNES)
                .contentType("application/json")
                .body(Map.of(
                        "homeVisits",
                        Map.of(
                                "value",
                                "YES",
                                "provenance",
                                Map.of("source", "INTERVIEW", "date", "2020-01-01", "expiresOn", "2020-06-01"))))
                .put(BASE + "/professionals/" + known + "/local-knowledge");
        assertThat(written.statusCode()).as(written.asString()).isIn(200, 201);

        assertThat(walk(PEOPLE + "&sort=quality", "id", 200)).isEqualTo(before);
        assertThat(Organizations.ids(Organizations.officer(Organizations.RENNES), PEOPLE + "&sort=quality&limit=200"))
                .isEqualTo(before);
        assertThat(Organizations.ids(
                        Organizations.officer(Organizations.RENNES), PEOPLE + "&qualityBelow=100&limit=200"))
                .isEqualTo(Organizations.ids(
                        Organizations.officer(Organizations.TOULOUSE), PEOPLE + "&qualityBelow=100&limit=200"));
    }

    @ParameterizedTest
    @CsvSource({"sort=quality,sort", "qualityBelow=60,qualityBelow", "qualityBelow=60&profession=10,qualityBelow"})
    void nobody_is_judged_in_the_whole_country(String query, String parameter) {
        var refusal = problem(reader().get(BASE + "/professionals?" + query), 400, "invalid-parameter");

        assertThat(refusal.getString("violations[0].pointer")).isEqualTo("query:" + parameter);
        assertThat(refusal.getString("violations[0].code")).isEqualTo("too-wide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qualityBelow=0", "qualityBelow=101", "qualityBelow=0.5", "qualityBelow=bad"})
    void a_bound_is_a_whole_number_of_the_scale(String query) {
        assertThat(reader().get(BASE + PEOPLE + "&" + query).statusCode()).isEqualTo(400);
        assertThat(reader().get(BASE + STRUCTURES + "&" + query).statusCode()).isEqualTo(400);
        assertThat(get(PEOPLE + "&limit=1").getList("items")).hasSize(1);
    }
}
