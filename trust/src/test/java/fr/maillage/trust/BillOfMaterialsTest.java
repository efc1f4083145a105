package fr.maillage.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every service says what it ships, and ships what it may. */
@Tag("SC-01")
class BillOfMaterialsTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("maillage.checkout", ".."));

    @Test
    void every_service_has_a_bill_of_materials() throws IOException {
        for (Path service : services()) {
            Path bill = bill(service);
            assertThat(bill)
                    .as("made by an online build: the plugin org.cyclonedx in the service's pom")
                    .exists();
            JsonNode json = new ObjectMapper().readTree(bill.toFile());
            assertThat(json.path("bomFormat").asText()).isEqualTo("CycloneDX");
            assertThat(json.path("components").size()).as(service.toString()).isGreaterThan(100);
            assertThat(json.path("components").valueStream())
                    .allSatisfy(
                            component -> assertThat(component.path("version").asText())
                                    .as(component.path("purl").asText())
                                    .isNotBlank()
                                    .doesNotContain("SNAPSHOT"));
        }
    }

    @Test
    void every_library_has_a_licence_of_the_list() throws IOException {
        List<String> allowed = Files.readAllLines(CHECKOUT.resolve("trust/licences.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> refused = new ArrayList<>();
        for (Path service : services()) {
            new ObjectMapper()
                    .readTree(bill(service).toFile())
                    .path("components")
                    .forEach(component -> {
                        List<String> licences = licences(component);
                        if (licences.stream().noneMatch(allowed::contains)) {
                            refused.add(component.path("purl").asText() + " " + licences);
                        }
                    });
        }

        assertThat(refused).isEmpty();
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .flatMap(choice -> Stream.of(
                        choice.path("license").path("id").asText(),
                        choice.path("license").path("name").asText(),
                        choice.path("expression").asText()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Path bill(Path service) {
        return service.resolve("target/bom.json");
    }

    private static List<Path> services() throws IOException {
        List<Path> services = new ArrayList<>(List.of(CHECKOUT.resolve("gateway")));
        try (var folders = Files.newDirectoryStream(CHECKOUT.resolve("services"))) {
            folders.forEach(services::add);
        }
        return services;
    }
}
