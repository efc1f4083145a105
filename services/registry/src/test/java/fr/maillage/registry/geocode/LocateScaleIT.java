package fr.maillage.registry.geocode;

import static fr.maillage.registry.RegistryApi.operator;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.FeedMirror;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department's worth of activities; {@code -Dmaillage.locate.rows=100000} for a large one. */
@QuarkusTest
class LocateScaleIT {

    private static final Logger LOG = Logger.getLogger(LocateScaleIT.class);
    private static final int ROWS = Integer.getInteger("maillage.locate.rows", 5_000);

    private static final String STREETS = """
            insert into ban_street (id, commune_code, department_code, name, postcode, latitude_e6, longitude_e6,
                                    number_count, numbers, source)
            select c.code || '_' || to_char(s, 'FM0000'), c.code, '31', 'Rue ' || initcap(translate(md5(s::text), '0123456789', 'ghijklmnop')),
                   '31000', 43000000, 1000000, 20,
                   (select string_agg(int2send(n::int2) || int2send(0::int2) || int4send(43000000 + n) || int4send(1000000 + s),
                                      ''::bytea order by n) from generate_series(1, 20) n), 'ban'
              from (select code from territory where level = 'commune' and department_code = '31' order by code limit 100) c,
                   generate_series(1, 100) s""";

    /** One address in twenty is mistyped, one in fifty has no such street, one in ten no such number. */
    private static final String ACTIVITIES = """
            insert into professional_activity (id, professional_id, profession_system, profession_code, practice_mode_code,
                                               street_number, street_type, street_name, postcode, commune_code, source)
            select gen_random_uuid(), 'P' || i, 'G15', '60', 'L', (1 + i % 22)::text, 'RUE',
                   case when i % 50 = 0 then 'INCONNUE ' || i
                        when i % 20 = 0 then overlay(upper(b.name) placing 'Q' from 12 for 1)
                        else upper(b.name) end, '31000', b.commune, 'rpps'
              from generate_series(1, :rows) i
              join (select row_number() over (order by id) - 1 as place, substr(name, 5) as name, commune_code as commune
                      from ban_street) b on b.place = (i * 7919) % 10000""";

    @BeforeEach
    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        for (String table : List.of("professional_activity", "structure", "ban_street")) {
            RegistryDatabase.execute("delete from " + table);
        }
        // A run that the first communes brought about counts what is due at its start: rows of this test come after it.
        locate();
    }

    @Test
    void a_department_is_located_in_one_pass() {
        RegistryDatabase.execute(STREETS);
        RegistryDatabase.execute(ACTIVITIES.replace(":rows", String.valueOf(ROWS)));
        RegistryDatabase.execute("analyze professional_activity, ban_street");
        FeedMirror feed = new FeedMirror("department:31");
        Instant start = Instant.now();

        JsonPath job = locate();

        Duration took = Duration.between(start, Instant.now());
        LOG.infof("%d activities located in %d ms: %s", ROWS, took.toMillis(), job.getMap("counts"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.done")).isEqualTo(ROWS);
        int house = job.getInt("counts.\"professionals.housenumber\"");
        assertThat(house).isBetween((int) (ROWS * 0.85), ROWS);
        assertThat(RegistryDatabase.number("select count(*) from professional_activity where locate_due"))
                .isZero();
        assertThat(feed.follow())
                .as("a first load is told as a whole")
                .containsExactly("fr.maillage.registry.dataset.loaded.v1 dataset/professional-locations");
    }

    private static JsonPath locate() {
        return RegistryApi.await(
                operator().post(RegistryApi.BASE + "/geocoding/runs").header("Location"));
    }
}
