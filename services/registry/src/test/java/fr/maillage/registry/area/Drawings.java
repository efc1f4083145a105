package fr.maillage.registry.area;

import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.compose;
import static fr.maillage.registry.area.Areas.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Outlines drawn off Futuna, where no other test counts anything. */
final class Drawings {

    static final double WEST = -178.20;
    static final double SOUTH = -14.40;

    private Drawings() {}

    static List<Double> at(double east, double north) {
        return List.of(WEST + east, SOUTH + north);
    }

    static List<List<Double>> box(double west, double south, double east, double north) {
        return List.of(at(west, south), at(east, south), at(east, north), at(west, north), at(west, south));
    }

    /** A tenth of a degree square, with a hole in the middle. */
    static Map<String, Object> outline() {
        return Map.of("type", "Polygon", "coordinates", List.of(box(0, 0, 0.1, 0.1), box(0.04, 0.04, 0.06, 0.06)));
    }

    static Map<String, Object> polygon(List<?>... rings) {
        return Map.of("type", "Polygon", "coordinates", List.of((Object[]) rings));
    }

    static Response draw(String organization, Object outline, String... members) {
        return compose(
                organization,
                Map.of("name", aName(), "kind", "STUDY", "members", List.of(members), "outline", outline));
    }

    static String drawn(String organization, String... members) {
        Response created = draw(organization, outline(), members);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    /** A structure and somebody who practises there, so many degrees from the corner. */
    static String somebody(String id, double east, double north, String precision) {
        double lat = SOUTH + north;
        double lon = WEST + east;
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, latitude, longitude, location_precision, source)
                values ('drawn-%1$s', 'Maison %1$s', 'maison %1$s', %2$s, %3$s, '%4$s', 'demo')""".formatted(id, lat, lon, precision));
        People.known("adeli:drawn-" + id, "Anne", "Dessin");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, search_key, profession_system, profession_code,
                       practice_mode_code, latitude, longitude, location_precision, source)
                values ('%s', 'adeli:drawn-%s', 'dessin anne', 'G15', '10', 'L', %s, %s, '%s', 'demo')""".formatted(UUID.randomUUID(), id, lat, lon, precision));
        return "drawn-" + id;
    }

    static void nobody() {
        RegistryDatabase.execute("delete from professional_activity where professional_id like 'adeli:drawn-%'");
        RegistryDatabase.execute("delete from professional where id like 'adeli:drawn-%'");
        RegistryDatabase.execute("delete from structure where id like 'drawn-%'");
    }

    /** Ids of a list of one area, in the order of ids. */
    static List<String> in(String organization, String list, String area) {
        Response page = officer(organization).get(RegistryApi.BASE + "/" + list + "?limit=200&territory=area:" + area);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items.id", String.class).stream()
                .map(id -> id.replace("adeli:", ""))
                .sorted()
                .toList();
    }
}
