package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.ARS;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.ars;
import static fr.maillage.registry.area.Areas.as;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.shared;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaAttachmentIT {

    private static final byte[] DELIBERATION = "commune;vote\nToulouse;oui\n".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static Response attach(RequestSpecification by, String area, String... audience) {
        RequestSpecification request = by.multiPart("file", "deliberation.csv", DELIBERATION, "text/csv");
        for (String role : audience) {
            request.multiPart("visibleTo", role);
        }
        return request.post(PATH + "/" + area + "/attachments");
    }

    @Test
    void a_document_is_attached_listed_read_and_removed() {
        String area = anAreaOf(TOULOUSE);

        Response added = attach(officer(TOULOUSE), area);

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        String document = added.header("Location");
        assertThat(officer(TOULOUSE)
                        .get(PATH + "/" + area + "/attachments?total=exact")
                        .jsonPath()
                        .getList("items.name"))
                .containsExactly("deliberation.csv");
        assertThat(officer(TOULOUSE).get(document + "/content").asByteArray()).isEqualTo(DELIBERATION);
        problem(officer(TOULOUSE).delete(document), 428, "precondition-required");
        assertThat(officer(TOULOUSE)
                        .header("If-Match", officer(TOULOUSE).get(document).header("ETag"))
                        .delete(document)
                        .statusCode())
                .isEqualTo(204);
        problem(officer(TOULOUSE).get(document), 404, "attachment-not-found");
    }

    @Test
    void a_document_is_seen_where_its_area_is_by_the_roles_it_names() {
        String area = anAreaOf(TOULOUSE);
        String forArs = attach(officer(TOULOUSE), area, "ars").header("Location");
        String forNobody = attach(officer(TOULOUSE), area).header("Location");

        problem(ars().get(forArs), 404, "attachment-not-found");
        shared(TOULOUSE, area, ARS, "outline");

        assertThat(ars().get(forArs + "/content").statusCode()).isEqualTo(200);
        problem(ars().get(forNobody), 404, "attachment-not-found");
        assertThat(ars().get(PATH + "/" + area + "/attachments").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    @Tag("AZ-02")
    void documents_of_another_s_area_are_not_there() {
        String area = anAreaOf(TOULOUSE);
        String document = attach(officer(TOULOUSE), area, "health-officer").header("Location");

        problem(officer(RENNES).get(document), 404, "attachment-not-found");
        problem(officer(RENNES).get(document + "/content"), 404, "attachment-not-found");
        problem(officer(RENNES).get(PATH + "/" + area + "/attachments"), 404, "area-not-found");
        problem(attach(officer(RENNES), area), 404, "area-not-found");
        problem(attach(as("elected", TOULOUSE), area), 403, "forbidden");
        assertThat(officer(TOULOUSE).get(document).statusCode()).isEqualTo(200);
    }
}
