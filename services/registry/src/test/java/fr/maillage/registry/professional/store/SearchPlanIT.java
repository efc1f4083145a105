package fr.maillage.registry.professional.store;

import static fr.maillage.registry.professional.store.Plans.explain;
import static fr.maillage.registry.professional.store.Plans.planForAll;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.professional.domain.NameQuery;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.professional.domain.SearchPlace;
import fr.maillage.registry.professional.domain.SearchPlace.Level;
import fr.maillage.registry.professional.domain.Wanted;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which index serves which search, on 40 000 invented people of 400 communes. */
@QuarkusTest
class SearchPlanIT {

    private final ProfessionalRepository repository;

    SearchPlanIT(ProfessionalRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void manyPeople() {
        RegistryApi.awaitReference();
        gone();
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                       search_name, search_words, source)
                select to_char(i, 'FM00000000000'), to_char(i, 'FM00000000000'), 'N' || md5(i::text), 'P', 'G15',
                       (array['10', '60', '70', '40'])[1 + i % 4], 'n' || md5(i::text) || ' p', 'n' || md5(i::text) || ' p', 'demo'
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code,
                       practice_mode_code, finess_site_id, commune_code, parent_commune, epci_code, department_code,
                       latitude, longitude, location_precision, source, search_key, iris_code, qpv_code)
                select gen_random_uuid(), to_char(i, 'FM00000000000'), 'G15',
                       (array['10', '60', '70', '40'])[1 + i / 8 % 4], 'L',
                       to_char(i % 4000, 'FM000000000'), to_char(i % 400, 'FM00000'),
                       case when i % 50 = 0 then to_char(i % 20, 'FM90000') end, to_char(i % 200, 'FM000000000'),
                       to_char(i % 8, 'FM000'), 43 + (i % 400) * 0.01, 1 + (i % 400) * 0.01, 'FINESS', 'demo',
                       'n' || md5(i::text) || ' p', to_char(i % 400, 'FM00000') || '0101',
                       case when i % 10 = 0 then 'QN' || to_char(i % 400, 'FM000') || '01M' end
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute("""
                insert into professional_skill (professional_id, origin, type_code, skill_code, profession_system,
                       profession_code, source)
                select to_char(i, 'FM00000000000'), 'rpps-activities', 'S', 'SM' || i % 500, 'G15', '10', 'demo'
                  from generate_series(1, 40000) i""");
        RegistryDatabase.execute(
                "insert into professional_name_word select md5(i::text) from generate_series(1, 40000) i");
        RegistryDatabase.execute("vacuum analyze professional, professional_activity, professional_skill");
        RegistryDatabase.execute("vacuum analyze professional_name_word");
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute(
                "truncate professional, professional_activity, professional_skill, professional_name_word");
    }

    private static final ProfessionalSearch ALL = ProfessionalSearch.everybody();
    private static final Wanted NURSE = Wanted.all(new Profession("G15", "60"));

    static Stream<Arguments> inTheOrderOfNames() {
        return Stream.of(
                arguments(ALL.in(Level.COMMUNE, "00031"), "commune", "parent"),
                arguments(ALL.in(Level.COMMUNE, "00031").of(NURSE).named("nabc p"), "commune", "parent"),
                arguments(ALL.in(Level.EPCI, "000000031").of(NURSE), "epci"),
                arguments(ALL.in(Level.DEPARTMENT, "003").of(NURSE).named("n"), "department"),
                arguments(ALL.in(Level.DEPARTMENT, "003", "004"), "department"),
                arguments(ALL.in(Level.REGION, "76").of(NURSE), "department"),
                arguments(ALL.in(Level.IRIS, "000310101"), "iris"),
                arguments(ALL.in(Level.QPV, "QN03101M").of(NURSE), "qpv"),
                arguments(ALL.at("000000031"), "site"),
                arguments(ALL.of(NURSE).named("n"), "department"),
                arguments(ALL.of(Wanted.of(Profession.PHYSICIAN, List.of("SM31"))), "department"));
    }

    private static Arguments arguments(ProfessionalSearch search, String... indexes) {
        return Arguments.of(
                search,
                Stream.of(indexes)
                        .map("professional_activity_%s_idx"::formatted)
                        .toList());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("inTheOrderOfNames")
    void a_place_is_read_in_the_order_of_names_from_its_index(ProfessionalSearch search, List<String> indexes) {
        String plan = explain(new PeopleWalk(search).page(new After("n", "0"), 51));

        assertThat(plan).contains(indexes);
        assertThat(plan).doesNotContain("Seq Scan on professional");
    }

    static Stream<Arguments> plannedOnce() {
        return inTheOrderOfNames()
                .filter(one -> new PeopleWalk((ProfessionalSearch) requireNonNull(one.get()[0])).ofFewRanges());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("plannedOnce")
    void one_plan_for_all_values_reads_the_same_index(ProfessionalSearch search, List<String> indexes) {
        String plan = planForAll(new PeopleWalk(search).page(new After("n", "0"), 51));

        assertThat(plan).contains(indexes).contains("professional_pkey");
        assertThat(plan).doesNotContain("Seq Scan on professional");
    }

    @Test
    void one_plan_for_all_values_reads_the_activities_of_a_page_by_person() {
        String plan = planForAll(new Sql().add(ActivityRead.SELECT, List.of("00000000001")));

        assertThat(plan).contains("professional_activity_person_idx").doesNotContain("Seq Scan on professional");
    }

    @Test
    void whoever_is_inside_of_a_drawn_outline_is_found_by_the_box_of_the_outline() {
        SearchPlace drawn =
                SearchPlace.inside(new DrawnArea(UUID.randomUUID(), 1_500_000, 43_500_000, 1_540_000, 43_540_000));
        SearchPlace commune = new SearchPlace(Level.COMMUNE, List.of("00031"));

        for (List<SearchPlace> places : List.of(List.of(drawn), List.of(drawn, commune))) {
            String plan = explain(new PeopleWalk(in(places)).page(new After("n", "0"), 51));
            assertThat(plan).contains("professional_activity_place_idx").contains("area_tile");
            assertThat(plan).doesNotContain("Seq Scan on professional");
        }
    }

    private static ProfessionalSearch in(List<SearchPlace> places) {
        List<String> any = List.of();
        return new ProfessionalSearch(
                places, null, any, List.of(), false, any, NameQuery.ANYBODY, null, true, false, null, Order.NAME);
    }

    @Test
    void a_range_is_read_as_far_as_the_page_and_no_further() {
        ProfessionalSearch nurses = ALL.in(Level.DEPARTMENT, "003").of(NURSE).named("n");

        String plan = explain(new PeopleWalk(nurses).page(null, 51));

        assertThat(plan).containsPattern("Index Only Scan using professional_activity_department_idx");
        assertThat(plan.substring(plan.indexOf("professional_activity_department_idx")))
                .doesNotContain("Sort");
    }

    static Stream<Arguments> byPeople() {
        return Stream.of(
                Arguments.of(ALL.specialized("SM31"), "professional_skill_code_idx"),
                Arguments.of(ALL.named("nabc"), "professional_words_idx"),
                Arguments.of(ALL.in(Level.DEPARTMENT, "003").named("nabc"), "professional_words_idx"),
                Arguments.of(ALL.by(Order.ID), "professional_pkey"),
                Arguments.of(ALL.near(new Circle(44, 2, 1000)), "professional_activity_place_idx"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("byPeople")
    void what_is_rare_or_near_is_looked_up_first(ProfessionalSearch search, String index) {
        String plan = explain(new PeopleStatement(search).page(null, 51));

        assertThat(plan).contains(index).doesNotContain("Seq Scan on professional");
    }

    @Test
    void everybody_is_read_in_the_order_of_the_list() {
        assertThat(explain(new PeopleWalk(ALL).page(new After("n", "0"), 51)))
                .contains("professional_name_order_idx")
                .doesNotContain("Sort");
    }

    @Test
    void people_are_judged_by_their_activities_and_only_those_of_the_place() {
        String worst =
                explain(new PeopleStatement(ALL.in(Level.COMMUNE, "00031").by(Order.QUALITY)).page(null, 51));
        String lesser = explain(new PeopleWalk(ALL.in(Level.DEPARTMENT, "003").worseThan(80)).page(null, 51));

        assertThat(worst)
                .contains("professional_activity_person_idx")
                .containsPattern("professional_activity_(commune|parent)_idx");
        assertThat(lesser).contains("professional_activity_person_idx", "professional_activity_department_idx");
        assertThat(worst + lesser).doesNotContain("Seq Scan on professional");
    }

    @Test
    void how_wide_a_search_is_costs_no_more_than_the_bound() {
        assertThat(repository.isWider(ALL.in(Level.DEPARTMENT, "003"), 4_999)).isTrue();
        assertThat(repository.isWider(ALL.in(Level.DEPARTMENT, "003"), 5_000)).isFalse();
        assertThat(explain(new PeopleStatement(ALL.in(Level.COMMUNE, "00031")).activities(150_001)))
                .contains("professional_activity_commune_idx");
    }

    @Test
    void a_misspelt_word_is_looked_up_among_words_and_then_among_people() {
        assertThat(explain(new Sql().add(NameLikeness.ALIKE, "martn", 3, 7, "martn", 200)))
                .contains("professional_name_word_idx");
        assertThat(explain(new PeopleStatement(ALL).alike("martn", "(martin)", 50)))
                .contains("professional_words_idx");
    }

    @Test
    void the_activities_of_a_page_are_read_by_person() {
        String plan = explain(new Sql().add(ActivityRead.SELECT, List.of("00000000001", "00000000002", "00000000003")));

        assertThat(plan).contains("professional_activity_person_idx").doesNotContain("Seq Scan on professional");
    }
}
