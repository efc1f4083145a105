package fr.maillage.platform.testing.contract.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import fr.maillage.platform.testing.contract.ContractParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes that make a client of the baseline fail. Written here because openapi-diff-core 2.1.7 reads 3.1 but is blind to
 * what 3.1 changed: of {@code type: [string, "null"]}, enumerations and {@code anyOf} it sees no change at all.
 *
 * <p>Not breaking: another operation, optional parameter, status of refusal, member of an answer, or value of an
 * enumeration in an answer (clients must bear the ones they do not know).
 *
 * <pre>{@code ContractBreaks.between(baseline, present).check(Path.of("../../openapi/baseline/registry.breaks"));}</pre>
 */
public final class ContractBreaks {

    private final Contract before;
    private final Contract now;
    private final List<String> breaks = new ArrayList<>();

    private ContractBreaks(Contract before, Contract now) {
        this.before = before;
        this.now = now;
    }

    public static ContractBreaks between(Contract baseline, Contract present) {
        ContractBreaks compared = new ContractBreaks(baseline, present);
        compared.compare();
        return compared;
    }

    /** One sentence a break, the place first. */
    public List<String> breaks() {
        return breaks.stream().distinct().toList();
    }

    /**
     * Fails on a break that is not accepted, and on an acceptance that no longer names one.
     *
     * @param accepted lines {@code sentence # reason}; may be missing
     */
    public void check(Path accepted) {
        Map<String, String> reasons = reasons(accepted);
        List<String> complaints = new ArrayList<>();
        breaks().stream()
                .filter(found -> reasons.getOrDefault(found, "").isBlank())
                .map(found -> "breaks clients: " + found)
                .forEach(complaints::add);
        reasons.keySet().stream()
                .filter(line -> !breaks().contains(line))
                .map(line -> "is accepted but not so: " + line)
                .forEach(complaints::add);
        if (!complaints.isEmpty()) {
            throw new AssertionError("the contract differs from its baseline (docs/guides/change-a-contract.md):%n  %s"
                    .formatted(String.join(System.lineSeparator() + "  ", complaints)));
        }
    }

    private static Map<String, String> reasons(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.of()) {
            Map<String, String> reasons = new LinkedHashMap<>();
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split(" # ", 2);
                reasons.put(parts[0].strip(), parts.length < 2 ? "" : parts[1]);
            });
            return reasons;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void compare() {
        Map<String, ContractOperation> present = now.operations().stream()
                .collect(Collectors.toMap(
                        operation -> operation.method() + " " + operation.path(), Function.identity()));
        for (ContractOperation operation : before.operations()) {
            ContractOperation same = present.get(operation.method() + " " + operation.path());
            if (same == null) {
                breaks.add(operation.method() + " " + operation.path() + " is gone");
            } else {
                compare(operation, same);
            }
        }
        for (JsonNode code : before.root().path("x-problem-codes")) {
            boolean there = now.root()
                    .path("x-problem-codes")
                    .valueStream()
                    .anyMatch(other -> other.path("code").equals(code.path("code"))
                            && other.path("status").equals(code.path("status")));
            if (!there) {
                breaks.add("problem %s with status %s is gone"
                        .formatted(
                                code.path("code").asText(), code.path("status").asText()));
            }
        }
    }

    private void compare(ContractOperation old, ContractOperation present) {
        if (!old.id().equals(present.id())) {
            breaks.add(old.id() + " is now called " + present.id());
        }
        if (old.isPublic() && !present.isPublic()) {
            breaks.add(old.id() + " now needs a token");
        }
        parameters(old, present);
        if (old.bodies().isEmpty() && present.node().at("/requestBody/required").asBoolean()) {
            breaks.add(old.id() + " now needs a body");
        }
        media(old.id() + " request", old.bodies(), present.bodies(), Direction.ASKED);
        old.responses().forEach((status, response) -> {
            JsonNode same = present.responses().get(status);
            if (status.startsWith("2") && same == null) {
                breaks.add(old.id() + " no longer answers " + status);
            } else if (same != null) {
                media(old.id() + " " + status, content(response), content(same), Direction.ANSWERED);
            }
        });
    }

    private static Map<String, JsonNode> content(JsonNode response) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        response.path("content").properties().forEach(media -> content.put(media.getKey(), media.getValue()));
        return content;
    }

    private void media(String place, Map<String, JsonNode> old, Map<String, JsonNode> present, Direction direction) {
        old.forEach((type, media) -> {
            if (!present.containsKey(type)) {
                breaks.add(place + " is no longer " + type);
            } else {
                shapes(direction)
                        .compare(place, media.path("schema"), present.get(type).path("schema"));
            }
        });
    }

    private ShapeBreaks shapes(Direction direction) {
        return new ShapeBreaks(before, now, direction, breaks);
    }

    private void parameters(ContractOperation old, ContractOperation present) {
        Map<String, ContractParameter> now = byName(present);
        Map<String, ContractParameter> then = byName(old);
        then.forEach((name, parameter) -> {
            ContractParameter same = now.get(name);
            if (same == null) {
                breaks.add(old.id() + " no longer knows " + name);
            } else {
                if (!parameter.required() && same.required()) {
                    breaks.add(old.id() + " now requires " + name);
                }
                shapes(Direction.ASKED).compare(old.id() + " " + name, parameter.schema(), same.schema());
            }
        });
        now.forEach((name, parameter) -> {
            if (parameter.required() && !then.containsKey(name)) {
                breaks.add(old.id() + " now requires " + name);
            }
        });
    }

    private static Map<String, ContractParameter> byName(ContractOperation operation) {
        return operation.parameters().stream()
                .collect(Collectors.toMap(
                        parameter -> parameter.in() + ":" + parameter.name(), Function.identity(), (one, _) -> one));
    }
}
