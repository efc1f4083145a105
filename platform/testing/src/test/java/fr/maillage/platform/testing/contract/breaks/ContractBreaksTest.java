package fr.maillage.platform.testing.contract.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.testing.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractBreaksTest {

    private static final String BASELINE = """
            openapi: 3.1.0
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters:
                    - {name: kind, in: query, schema: {type: string, enum: [A, B], maxLength: 10}}
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}, text/csv: {}}}
                post:
                  operationId: addThing
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}}
                  responses:
                    "201": {description: made}
            components:
              schemas:
                NewThing:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, size: {type: [number, "null"]}}
                Thing:
                  type: object
                  required: [name, part]
                  properties:
                    name: {type: string}
                    day: {type: [string, "null"], format: date}
                    part: {anyOf: [{$ref: "#/components/schemas/Part"}, {type: "null"}]}
                Part: {type: object, required: [id], properties: {id: {type: string}}}
            x-problem-codes: [{code: thing-not-found, status: 404}]
            """;

    private static List<String> breaks(String from, String to) {
        assertThat(BASELINE).as("what is to change").contains(from);
        return ContractBreaks.between(Contract.parse(BASELINE), Contract.parse(BASELINE.replace(from, to)))
                .breaks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/things: | /items: | GET /things is gone",
                "operationId: listThings | operationId: searchThings | listThings is now called searchThings",
                "name: kind, in | name: sort, in | listThings no longer knows query:kind",
                "in: query, schema | in: query, required: true, schema | listThings now requires query:kind",
                "enum: [A, B] | enum: [A] | listThings query:kind no longer takes [B]",
                "maxLength: 10 | maxLength: 9 | listThings query:kind has maxLength 9",
                "text/csv: {} | text/tab: {} | listThings 200 is no longer text/csv",
                "\"201\" | \"200\" | addThing no longer answers 201",
                "required: [name] | required: [name, size] | addThing request.size is now required",
                "size: {type: [number, \"null\"]} | size: {type: number} | addThing request.size was [null, number], is [number]",
                "size: {type: [number, \"null\"]} | length: {type: number} | addThing request.size is gone",
                "name: {type: string} | name: {type: integer} | listThings 200.name was [string], is [integer]",
                "name: {type: string} | name: {type: [string, \"null\"]} | listThings 200.name was [string], is [null, string]",
                "required: [name, part] | required: [part] | listThings 200.name is no longer always there",
                "properties: {id: {type: string}} | properties: {id: {type: integer}} | listThings 200.part.id was [string], is [integer]",
                "format: date | format: date-time | listThings 200.day was of format (date), is (date-time)",
                "code: thing-not-found | code: nothing | problem thing-not-found with status 404 is gone"
            })
    void a_change_that_breaks_a_client_is_told(String from, String to, String told) {
        assertThat(breaks(from, to)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxLength: 10 | maxLength: 20",
                "enum: [A, B] | enum: [A, B, C]",
                "name: {type: string}, size | name: {type: [string, \"null\"]}, size",
                "type: [string, \"null\"], format | type: string, format",
                "text/csv: {} | text/csv: {}, application/xml: {}",
                "{code: thing-not-found, status: 404} | {code: thing-not-found, status: 404}, {code: more, status: 400}"
            })
    void a_change_that_clients_bear_is_not(String from, String to) {
        assertThat(breaks(from, to)).isEmpty();
    }

    @Test
    void a_break_passes_when_it_is_accepted_with_a_reason_and_only_as_long_as_it_is_one(@TempDir Path directory)
            throws IOException {
        ContractBreaks broken = ContractBreaks.between(
                Contract.parse(BASELINE), Contract.parse(BASELINE.replace("maxLength: 10", "maxLength: 9")));
        ContractBreaks same = ContractBreaks.between(Contract.parse(BASELINE), Contract.parse(BASELINE));
        Path accepted = directory.resolve("things.breaks");

        assertThatThrownBy(() -> broken.check(accepted)).hasMessageContaining("breaks clients: listThings query:kind");
        Files.writeString(accepted, "listThings query:kind has maxLength 9\n");
        assertThatThrownBy(() -> broken.check(accepted)).hasMessageContaining("breaks clients: listThings query:kind");
        Files.writeString(accepted, "listThings query:kind has maxLength 9 # nobody sent more\n");
        assertThatCode(() -> broken.check(accepted)).doesNotThrowAnyException();
        assertThatThrownBy(() -> same.check(accepted)).hasMessageContaining("is accepted but not so");
    }
}
