package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The diplomas file, from upload to table. */
@QuarkusTest
class DiplomasImportIT {

    private static final String HEADER =
            "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice"
                    + "|Code type diplôme obtenu|Libellé type diplôme obtenu|Code diplôme obtenu|Libellé diplôme obtenu"
                    + "|Code type autorisation|Libellé type autorisation|Code discipline autorisation"
                    + "|Libellé discipline autorisation|\n";

    @BeforeEach
    @AfterEach
    void none() {
        RegistryApi.awaitReference();
        RegistryDatabase.execute("delete from professional_diploma");
    }

    private static String line(int person, String rest) {
        return "8|%1$s|8%1$s|NOM|Prénom|%2$s|\n".formatted(rpps(person), rest);
    }

    private static byte[] file(String... lines) {
        return (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void diplomas_and_authorizations_are_kept_once_with_their_labels_learnt() {
        byte[] file = file(
                line(1, "DE|Diplôme d'Etat français|DE28|Diplôme de test||||"),
                line(1, "DE|Diplôme d'Etat français|DE28|Diplôme de test||||"),
                line(1, "DE|Diplôme d'Etat français||||||"),
                line(2, "||||AUT1|Autorisation de test|D01|Discipline de test"));

        JsonPath first = load("rpps-diplomas", file);
        JsonPath again = load("rpps-diplomas", file);

        assertThat(first.getString("state")).as(first.prettify()).isEqualTo("SUCCEEDED");
        assertThat(first.getInt("counts.added")).isEqualTo(3);
        assertThat(again.getInt("counts.added") + again.getInt("counts.changed"))
                .isZero();
        assertThat(RegistryDatabase.list(
                        "select concat_ws('/', type_code, diploma_code, authorization_code, discipline_code)"
                                + " from professional_diploma order by 1"))
                .containsExactly("//AUT1/D01", "DE///", "DE/DE28//");
        assertThat(RegistryDatabase.list("select label_fr from code where system = 'rpps-diploma' and code = 'DE28'"))
                .containsExactly("Diplôme de test");
    }

    @Test
    void a_line_that_names_nothing_is_refused() {
        String[] lines = new String[20];
        for (int i = 0; i < 19; i++) {
            lines[i] = line(i, "DE|Diplôme d'Etat français||||||");
        }
        lines[19] = line(19, "|||||||");

        JsonPath job = load("rpps-diplomas", file(lines));

        assertThat(job.getInt("counts.rejected")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("counts.added")).isEqualTo(19);
    }
}
