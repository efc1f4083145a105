package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.LANDLORD;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.changeAsApp;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.patch;
import static fr.maillage.premises.request.Requests.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With every check of the service switched off, the database alone keeps organizations, and names, apart. */
@QuarkusTest
class RequestRowSecurityIT {

    @ParameterizedTest
    @CsvSource({
        "installation_request,id",
        "installation_request_territory,request_id",
        "installation_request_person,request_id",
        "installation_request_name,request_id"
    })
    @Tag("AZ-08")
    void rows_of_another_and_of_anybody_without_context_are_none(String table, String column) throws SQLException {
        String id = aRequestOf(TOULOUSE);
        String ofIt = "select count(*) from %s where %s = '%s'".formatted(table, column, id);

        assertThat(asApp(TOULOUSE, ofIt)).isPositive();
        assertThat(asApp(RENNES, ofIt)).isZero();
        assertThat(asApp("", ofIt)).isZero();
        assertThat(asApp(RENNES, "select count(*) from %s where tenant_id = '%s'".formatted(table, TOULOUSE)))
                .isZero();
        assertThat(changeAsApp(RENNES, "update installation_request set version = 9 where id = '" + id + "'"))
                .isZero();
    }

    @Test
    @Tag("AZ-08")
    void a_share_shows_the_row_and_never_the_person_unless_that_audience_was_consented_to() throws SQLException {
        String id = aRequestOf(TOULOUSE);
        shared(TOULOUSE, id, LANDLORD, "landlord");
        shared(TOULOUSE, id, COLOMIERS, "neighbours");
        String row = "select count(*) from installation_request where id = '" + id + "'";
        String person = "select count(*) from installation_request_person where request_id = '" + id + "'";
        assertThat(asApp(LANDLORD, row)).isEqualTo(1);
        assertThat(asApp(LANDLORD, person)).isZero();

        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("consentTo", List.of("LANDLORD")));

        assertThat(asApp(LANDLORD, person)).isEqualTo(1);
        assertThat(asApp(COLOMIERS, row)).isEqualTo(1);
        assertThat(asApp(COLOMIERS, person)).isZero();
        assertThat(asApp(LANDLORD, "select count(*) from installation_request_name where request_id = '" + id + "'"))
                .isZero();
        assertThat(changeAsApp(
                        LANDLORD, "update installation_request_person set person = '' where request_id = '" + id + "'"))
                .isZero();

        patch(officer(TOULOUSE), officer(TOULOUSE), id, Map.of("consentTo", List.of()));

        assertThat(asApp(LANDLORD, person)).isZero();
    }

    @Test
    @Tag("AZ-08")
    void nobody_writes_a_request_in_the_name_of_another_nor_consents_for_one() {
        String id = aRequestOf(TOULOUSE);

        assertThatThrownBy(() -> changeAsApp(
                        RENNES,
                        "insert into installation_request_consent (id, tenant_id, request_id, audience, given_at) values"
                                + " (gen_random_uuid(), '" + TOULOUSE + "', '" + id + "', 'NEIGHBOURS', now())"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> changeAsApp(
                        TOULOUSE,
                        "update installation_request set tenant_id = '" + RENNES + "' where id = '" + id + "'"))
                .isInstanceOf(SQLException.class);
    }
}
