package fr.maillage.registry.sourcefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", List.of("")),
                Arguments.of(";", List.of("", "")),
                Arguments.of("a;b;", List.of("a", "b", "")),
                Arguments.of(" a ;b", List.of(" a ", "b")),
                Arguments.of("\"a;b\";c", List.of("a;b", "c")),
                Arguments.of("\"LIEU \"\"X\"\"\";1", List.of("LIEU \"X\"", "1")),
                Arguments.of("\"\";\"\"", List.of("", "")),
                Arguments.of("a\"b;c", List.of("a\"b", "c")),
                Arguments.of("\"LE BON\" COIN;2", List.of("LE BON COIN", "2")),
                Arguments.of("\"a\";", List.of("a", "")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void cells_are_split_and_quotes_opened(String line, List<String> cells) {
        assertThat(Separated.split(line, ';')).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a;\"b", "a;\"b;c", "\"a\"\"", "\"a\"\";b"})
    void an_open_quote_spoils_the_line(String line) {
        assertThat(Separated.split(line, ';')).isNull();
    }

    @Property
    void whatever_is_written_is_read_back(@ForAll("cells") List<String> cells, @ForAll("separators") char separator) {
        String line = cells.stream().map(cell -> written(cell, separator)).collect(Collectors.joining("" + separator));

        assertThat(Separated.split(line, separator)).isEqualTo(cells);
    }

    @Property
    void any_line_has_one_cell_more_than_separators_outside_of_quotes(@ForAll("unquoted") String line) {
        assertThat(Separated.split(line, ';')).isEqualTo(Arrays.asList(line.split(";", -1)));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.strings()
                .ofMaxLength(8)
                .withChars("ab;,\t\" é'")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', ',', '\t');
    }

    @Provide
    Arbitrary<String> unquoted() {
        return Arbitraries.strings().withChars("ab; é").ofMaxLength(20);
    }

    private static String written(String cell, char separator) {
        boolean plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
