package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.ARS;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.changeAsApp;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With every check of the service switched off, the database alone keeps organizations apart. */
@QuarkusTest
class PremisesRowSecurityIT {

    @ParameterizedTest
    @CsvSource({
        "premises,id",
        "premises_unit,premises_id",
        "premises_contact,premises_id",
        "premises_contact_entry,premises_id",
        "object_change,object_id"
    })
    @Tag("AZ-08")
    void rows_of_another_and_of_anybody_without_context_are_none(String table, String column) throws SQLException {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);
        SampleContacts.talkedTo(TOULOUSE, theirs);
        String ofIt = "select count(*) from %s where %s = '%s'".formatted(table, column, theirs);

        assertThat(asApp(TOULOUSE, ofIt)).isPositive();
        assertThat(asApp(RENNES, ofIt)).isZero();
        assertThat(asApp("", ofIt)).isZero();
        assertThat(asApp("", "select count(*) from " + table)).isZero();
        assertThat(asApp(RENNES, "select count(*) from %s where tenant_id <> '%s'".formatted(table, RENNES)))
                .isZero();
    }

    @Test
    @Tag("AZ-08")
    void a_share_opens_premises_and_units_but_neither_contacts_nor_history() throws SQLException {
        String id = SampleRooms.fresh().enter(TOULOUSE);
        SampleContacts.talkedTo(TOULOUSE, id);
        post(officer(TOULOUSE), "/premises/" + id + "/shares", Map.of("grantee", ARS, "fieldSet", "offer"))
                .then()
                .statusCode(201);

        assertThat(asApp(ARS, "select count(*) from premises where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(asApp(ARS, "select count(*) from premises_unit where premises_id = '" + id + "'"))
                .isEqualTo(1);
        for (String table : new String[] {"premises_contact", "premises_contact_entry"}) {
            assertThat(asApp(ARS, "select count(*) from %s where premises_id = '%s'".formatted(table, id)))
                    .isZero();
        }
        assertThat(asApp(ARS, "select count(*) from object_change where object_id = '" + id + "'"))
                .isZero();
        assertThat(changeAsApp(ARS, "update premises set name = 'x' where id = '" + id + "'"))
                .isZero();
        assertThat(changeAsApp(ARS, "update premises_unit set name = 'x' where premises_id = '" + id + "'"))
                .isZero();
    }

    @Test
    @Tag("AZ-08")
    void nothing_of_another_is_changed_and_nothing_changes_hands() throws SQLException {
        String theirs = SampleRooms.fresh().enter(TOULOUSE);

        assertThat(changeAsApp(RENNES, "update premises set name = 'x' where id = '" + theirs + "'"))
                .isZero();
        assertThat(changeAsApp(
                        RENNES, "update premises_unit set state = 'RESERVED' where premises_id = '" + theirs + "'"))
                .isZero();
        refused(RENNES, "delete from premises", "permission denied");
        refused(TOULOUSE, "update premises set tenant_id = '%s' where id = '%s'".formatted(RENNES, theirs), "");
    }

    private static void refused(String organization, String sql, String message) {
        assertThatThrownBy(() -> changeAsApp(organization, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }
}
