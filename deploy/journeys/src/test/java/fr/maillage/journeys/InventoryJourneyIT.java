package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What listens and what is served is what trust/ports.txt and trust/public.txt say. */
class InventoryJourneyIT {

    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private final Installation maillage = Installation.running();

    @Test
    @Tag("AZ-11")
    @Tag("SC-05")
    void the_parts_listen_on_the_ports_of_the_inventory_and_on_the_loopback_alone() throws IOException {
        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        List<String> beyond = new ArrayList<>();
        for (String line : inventory("ports.txt")) {
            String part = line.split(" ", 2)[1];
            expected.add(part + " " + maillage.port(Integer.parseInt(line.split(" ", 2)[0])));
            for (String address : PartProcess.of(maillage, part).listening()) {
                found.add(part + " " + address.split(" ", 2)[1]);
                if (!LOOPBACK.contains(address.split(" ", 2)[0])) {
                    beyond.add(part + " " + address);
                }
            }
        }

        assertThat(found).isEqualTo(expected);
        assertThat(beyond).isEmpty();
        assertThat(maillage.parts())
                .allSatisfy(part -> assertThat(expected).anyMatch(line -> line.startsWith(part + " ")));
    }

    @Test
    @Tag("SC-05")
    void the_pages_that_need_no_token_are_those_of_the_inventory() throws IOException {
        for (String page : inventory("public.txt")) {
            if (page.startsWith("/")) {
                assertThat(given().get(maillage.url() + page).statusCode())
                        .as(page)
                        .isEqualTo(200);
            }
        }
        assertThat(inventory("public.txt"))
                .containsAll(maillage.services().keySet().stream()
                        .map(service -> "/openapi/" + service + ".json")
                        .toList());
    }

    private static List<String> inventory(String file) throws IOException {
        return Files.readAllLines(Installation.checkout().resolve("trust").resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
