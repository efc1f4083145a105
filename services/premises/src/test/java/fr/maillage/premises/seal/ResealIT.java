package fr.maillage.premises.seal;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.await;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.operator;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.seal.SealCodec;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.premises.premises.SampleContacts;
import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.request.Requests;
import fr.maillage.premises.seal.domain.SealedColumn;
import fr.maillage.premises.seal.store.SealedRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new key in front: what the old one sealed is sealed anew, and whoever reads it notices nothing. */
@QuarkusTest
class ResealIT {

    private static final String CITY = "243500618";
    private static final SealedColumn CONTACT = new SealedColumn("premises_contact", "id", "person");
    private static final String DIGESTS = """
            select digest from installation_request_name where tenant_id = '%1$s'
            union all select email_digest from premises_contact where tenant_id = '%1$s' order by 1""".formatted(CITY);

    private final SealedCells cells = new SealedCells(CITY);

    private static JsonPath resealed() {
        Response queued = operator().post(BASE + "/jobs/reseal");
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        return await(operator(), queued.header("Location"));
    }

    /** One value at least in every sealed column. */
    private static Map<String, String> everything(String name) {
        String premises = SampleRooms.fresh().rooms(1).enter(CITY);
        String contact = SampleContacts.talkedTo(CITY, premises);
        String request = Requests.aRequestOf(CITY, name);
        Requests.moved(CITY, request, "QUALIFIED");
        String path = "/requests/" + request;
        made(officer(CITY), path + "/tasks", Map.of("kind", "SCHOOL", "note", "Deux enfants"));
        String unit = ids(officer(CITY), "/premises/" + premises + "/units").getFirst();
        String proposal = made(officer(CITY), path + "/proposals", Map.of("premisesId", premises, "unitId", unit));
        made(
                officer(CITY),
                path + "/visits",
                Map.of("proposalId", proposal, "feedback", "INTERESTED", "note", "Reviendra"));
        for (String to : List.of("AGREED", "INSTALLED")) {
            transition("health-officer", CITY, path + "/proposals/" + proposal, Map.of("to", to))
                    .then()
                    .statusCode(200);
        }
        String followUp = ids(officer(CITY), path + "/follow-ups").getFirst();
        officer(CITY)
                .contentType("application/json")
                .body(Map.of("stillPractising", true, "note", "Content"))
                .post(BASE + path + "/follow-ups/" + followUp + "/held")
                .then()
                .statusCode(200);
        return new HashMap<>(Map.of("request", request, "premises", premises, "contact", contact));
    }

    @Test
    @Tag("PR-02")
    void what_an_old_key_sealed_is_sealed_with_the_new_one_once_in_every_column() throws SQLException {
        String name = Requests.aName();
        Map<String, String> made = everything(name);
        resealed();
        List<String> digests = SealedCells.texts(DIGESTS);
        int values = 0;
        for (SealedColumn column : SealedRows.COLUMNS) {
            cells.sealWithTheOldKey(column);
            assertThat(cells.sealedBy(column)).as(column.toString()).containsExactly("t1");
            values += cells.rows(column).size();
        }
        SealedCells.change(
                "update premises_contact set email_digest = 't1:old' where tenant_id = '%s'".formatted(CITY));
        SealedCells.change("delete from installation_request_name where tenant_id = '%s'".formatted(CITY));

        JsonPath job = resealed();

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.resealed")).isEqualTo(values);
        for (SealedColumn column : SealedRows.COLUMNS) {
            assertThat(cells.sealedBy(column)).as(column.toString()).containsExactly("t2");
        }
        assertThat(digests).isNotEmpty().allMatch(digest -> digest.startsWith("t2:"));
        assertThat(SealedCells.texts(DIGESTS)).isEqualTo(digests);
        assertThat(get(officer(CITY), "/requests/" + made.get("request")).getString("person.familyName"))
                .isEqualTo(name);
        assertThat(get(officer(CITY), "/premises/" + made.get("premises") + "/contacts/" + made.get("contact"))
                        .getString("name"))
                .isEqualTo("Camille Exemple");
        assertThat(resealed().getInt("counts.resealed")).isZero();
    }

    @Test
    void what_does_not_open_stays_as_it_is_and_is_counted() throws SQLException {
        String premises = SampleRooms.fresh().rooms(1).enter(CITY);
        UUID contact = UUID.fromString(SampleContacts.talkedTo(CITY, premises));
        byte[] before = cells.read(CONTACT, contact);
        byte[] elsewhere = SealCodec.of(SealedCells.KEYS.reversed())
                .close(new SealedPlace("premises_contact", "person", UUID.randomUUID(), CITY), new byte[] {1});
        cells.write(CONTACT, contact, elsewhere);
        try {
            JsonPath job = resealed();

            assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(job.getInt("counts.unreadable")).isEqualTo(1);
            assertThat(job.getList("warnings.code")).contains("seal-broken");
            assertThat(cells.read(CONTACT, contact)).isEqualTo(elsewhere);
        } finally {
            cells.write(CONTACT, contact, before);
        }
    }

    @Test
    void only_the_operator_asks_for_it() {
        problem(officer(CITY).post(BASE + "/jobs/reseal"), 403, "forbidden");
    }

    /** Kept answers are sealed under their callers' keys, and the audit trail holds hashes. */
    @Test
    void every_sealed_column_is_among_those_that_are_sealed_anew() throws SQLException {
        List<String> columns = SealedCells.texts("""
                select table_name || '.' || column_name from information_schema.columns
                 where table_schema = 'public' and data_type = 'bytea'
                   and table_name not like 'idempot%' and table_name not like 'audit%'""");

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(SealedRows.COLUMNS.stream()
                        .map(column -> column.table() + "." + column.name())
                        .toList());
    }
}
