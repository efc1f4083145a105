package fr.maillage.registry.professional.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which index serves which search, on 40 000 invented people of 400 communes. */
@QuarkusTest
class SearchPlanIT {

    private static final List<TerritoryRef> ANYWHERE = List.of();
    private static final List<Profession> ANY_PROFESSION = List.of();
    private static final List<String> NONE = List.of();

    @BeforeEach
    void manyPeople() {
        RegistryApi.awaitReference();
        gone();
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                       search_name, search_words, source)
                select to_char(i, 'FM00000000000'), to_char(i, 'FM00000000000'), 'N' || md5(i::text), 'P', 'G15',
                       (array['10', '60', '70', '40'])[1 + i % 4], 'n' || md5(i::text) || ' p', 'n' || md5(i::text), 'demo'
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code,
                       practice_mode_code, finess_site_id, commune_code, parent_commune, epci_code, department_code,
                       latitude, longitude, location_precision, source)
                select gen_random_uuid(), to_char(i, 'FM00000000000'), 'G15', '10', 'L',
                       to_char(i % 4000, 'FM000000000'), to_char(i % 400, 'FM00000'),
                       case when i % 50 = 0 then to_char(i % 20, 'FM90000') end, to_char(i % 200, 'FM000000000'),
                       to_char(i % 400, 'FM000'), 43 + (i % 400) * 0.01, 1 + (i % 400) * 0.01, 'FINESS', 'demo'
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute("""
                insert into professional_skill (professional_id, origin, type_code, skill_code, profession_system,
                       profession_code, source)
                select to_char(i, 'FM00000000000'), 'rpps-activities', 'S', 'SM' || i % 500, 'G15', '10', 'demo'
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute("analyze professional, professional_activity, professional_skill");
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("truncate professional, professional_activity, professional_skill");
    }

    private static ProfessionalSearch search(
            List<TerritoryRef> territories,
            List<Profession> professions,
            List<String> specialties,
            List<String> structures,
            List<String> words,
            @Nullable Circle near,
            Order order) {
        List<PracticeMode> modes = List.of();
        return new ProfessionalSearch(
                territories, professions, specialties, modes, false, structures, words, near, true, order);
    }

    static Stream<Arguments> searches() {
        List<TerritoryRef> commune = List.of(new TerritoryRef(Level.COMMUNE, "00031"));
        return Stream.of(
                Arguments.of(
                        search(commune, ANY_PROFESSION, NONE, NONE, NONE, null, Order.ID),
                        List.of("professional_activity_commune_idx", "professional_activity_parent_idx")),
                Arguments.of(
                        search(
                                List.of(new TerritoryRef(Level.EPCI, "000000031")),
                                ANY_PROFESSION,
                                NONE,
                                NONE,
                                NONE,
                                null,
                                Order.ID),
                        List.of("professional_activity_epci_idx")),
                Arguments.of(
                        search(
                                List.of(new TerritoryRef(Level.DEPARTMENT, "031")),
                                ANY_PROFESSION,
                                NONE,
                                NONE,
                                NONE,
                                null,
                                Order.ID),
                        List.of("professional_activity_department_idx")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, NONE, List.of("000000031"), NONE, null, Order.ID),
                        List.of("professional_activity_site_idx")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, List.of("SM31"), NONE, NONE, null, Order.ID),
                        List.of("professional_skill_code_idx")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, NONE, NONE, List.of("nabc"), null, Order.ID),
                        List.of("professional_words_idx")),
                Arguments.of(
                        search(commune, List.of(Profession.PHYSICIAN), NONE, NONE, List.of("nabc"), null, Order.ID),
                        List.of("professional_activity_commune_idx")),
                Arguments.of(
                        search(
                                List.of(new TerritoryRef(Level.DEPARTMENT, "031")),
                                ANY_PROFESSION,
                                NONE,
                                NONE,
                                List.of("nabc"),
                                null,
                                Order.NAME),
                        List.of("professional_words_idx")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, NONE, NONE, NONE, null, Order.ID),
                        List.of("professional_pkey")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, NONE, NONE, NONE, null, Order.NAME),
                        List.of("professional_name_order_idx")),
                Arguments.of(
                        search(ANYWHERE, ANY_PROFESSION, NONE, NONE, NONE, new Circle(44, 2, 1000), Order.DISTANCE),
                        List.of("professional_activity_place_idx")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("searches")
    void a_search_is_served_by_its_index(ProfessionalSearch search, List<String> indexes) {
        String plan = explain(new PeopleStatement(search).page(null, 51));

        assertThat(plan).contains(indexes);
        assertThat(plan).doesNotContain("Seq Scan on professional");
    }

    @Test
    void the_activities_of_a_page_are_read_by_person() {
        String plan = explain(new Sql().add(ActivityRead.SELECT, List.of("00000000001", "00000000002", "00000000003")));

        assertThat(plan).contains("professional_activity_person_idx").doesNotContain("Seq Scan on professional");
    }

    private static String explain(Sql sql) {
        try (Connection connection = RegistryDatabase.as("owner");
                PreparedStatement statement = sql.prepare(explaining(connection));
                ResultSet row = statement.executeQuery()) {
            StringBuilder plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql.toString(), e);
        }
    }

    /** The same connection, which asks for the plan of a statement instead of its rows. */
    private static Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = "explain " + arguments[0];
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
