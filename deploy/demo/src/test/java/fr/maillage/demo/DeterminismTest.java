package fr.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same order gives the same bytes, whatever else was generated beside it. */
class DeterminismTest {
    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_gives_others() {
        Map<String, String> once = Generated.of(folder.resolve("once"), 7, "09").hashes();
        Map<String, String> again =
                Generated.of(folder.resolve("again"), 7, "09").hashes();
        Map<String, String> other =
                Generated.of(folder.resolve("other"), 8, "09").hashes();

        assertThat(again).isEqualTo(once);
        assertThat(other.keySet()).isEqualTo(once.keySet());
        assertThat(once.keySet())
                .allSatisfy(file -> assertThat(other.get(file))
                        .as(file)
                        .satisfiesAnyOf(
                                hash -> assertThat(hash).isNotEqualTo(once.get(file)),
                                // Mergers of communes are invented once for all seeds; no tenant has its seat in this
                                // department.
                                hash -> assertThat(file)
                                        .isIn(
                                                "communes-deleguees_DEMO.json",
                                                "local-knowledge-243500139_DEMO.csv",
                                                "settling-243500139_DEMO.ndjson",
                                                "qp2024_DEMO.geojson",
                                                "tvs_DEMO.csv")));
    }

    @Test
    void a_department_does_not_change_when_another_one_is_added() {
        Generated alone = Generated.of(folder.resolve("alone"), 7, "09");
        Generated second = Generated.of(folder.resolve("second"), 7, "05", "09");

        for (String file : new String[] {
            "PS_LibreAcces_Personne_activite_DEMO.txt",
            "base-ic-evol-struct-pop-2020_DEMO.csv",
            "zonage-mg_DEMO.csv",
            "tvs_DEMO.csv",
            "PS_LibreAcces_SavoirFaire_DEMO.txt"
        }) {
            assertThat(second.lines(file)).as(file).containsAll(alone.lines(file));
        }
        assertThat(second.hashes().get("adresses-09_DEMO.csv"))
                .isEqualTo(alone.hashes().get("adresses-09_DEMO.csv"));
    }
}
