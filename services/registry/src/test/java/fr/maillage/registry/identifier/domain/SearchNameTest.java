package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint-Étienne|saint etienne",
                "L'Haÿ-les-Roses|l hay les roses",
                "Œuilly|oeuilly",
                "CÆN|caen",
                "  C.H.  de   CAYENNE |c h de cayenne",
                "Y|y",
                "N° 12|n 12",
                "!!!|''",
                "Çà et là|ca et la"
            })
    void names_are_folded(String name, String folded) {
        assertThat(SearchName.of(name)).isEqualTo(folded);
    }

    @Property
    void folding_twice_is_folding_once(@ForAll String name) {
        String once = SearchName.of(name);

        assertThat(SearchName.of(once)).isEqualTo(once);
        assertThat(once).matches("[a-z0-9]*( [a-z0-9]+)*");
    }
}
