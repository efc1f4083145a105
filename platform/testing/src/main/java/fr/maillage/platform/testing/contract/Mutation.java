package fr.maillage.platform.testing.contract;

import fr.maillage.platform.testing.contract.WireRequest.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One way to spoil a valid request.
 *
 * @param fits whether there is something of the kind to spoil
 */
record Mutation(String name, Predicate<Draft> fits, BiFunction<Draft, Draw, Draft> spoil) {

    static final List<Mutation> ALL = List.of(
            new Mutation("hostile path value", draft -> !draft.path().isEmpty(), Mutation::hostilePath),
            new Mutation("hostile parameter", draft -> hasQueryParameters(draft), Mutation::hostileParameter),
            new Mutation("value of a wrong type", draft -> hasQueryParameters(draft), Mutation::hostileParameter),
            new Mutation(
                    "unknown parameter",
                    _ -> true,
                    (draft, draw) -> draft.withQuery(Draft.plus(
                            draft.query(),
                            new Field(
                                    draw.of(List.of(
                                            "zz", "LIMIT", "limit%20", "a%00", "%F0%9F%A9%BA", "x".repeat(300), "")),
                                    "1")))),
            new Mutation(
                    "parameter twice",
                    draft -> !draft.query().isEmpty(),
                    (draft, draw) -> draft.withQuery(Draft.plus(draft.query(), draw.of(draft.query())))),
            new Mutation(
                    "query without sense",
                    _ -> true,
                    (draft, draw) -> draft.withQuery(List.of(new Field(
                            draw.of(List.of("&&&", "=", "?", "a&b&c", "%", "limit", "limit=1&=", "a=b=c")), "")))),
            new Mutation(
                    "broken cursor",
                    Mutation::pages,
                    (draft, draw) -> draft.withQuery(Draft.plus(draft.query(), new Field("cursor", cursor(draw))))),
            new Mutation(
                    "hostile header",
                    _ -> true,
                    (draft, draw) -> draft.header(draw.of(Hostile.HEADER_NAMES), draw.of(Hostile.HEADER))),
            new Mutation(
                    "header twice",
                    _ -> true,
                    (draft, draw) -> draft.withHeaders(Draft.plus(
                            Draft.plus(
                                    draft.headers(), new Field(draw.of(Hostile.HEADER_NAMES), draw.of(Hostile.HEADER))),
                            new Field(draw.of(Hostile.HEADER_NAMES), draw.of(Hostile.HEADER))))),
            new Mutation(
                    "no or another token",
                    _ -> true,
                    (draft, draw) -> draft.header(
                            "Authorization",
                            draw.of(List.of(
                                    "",
                                    "Bearer",
                                    "Bearer ",
                                    "Bearer a.b.c",
                                    "Basic YTpi",
                                    "bearer \u0001",
                                    "Bearer " + "a".repeat(5000),
                                    "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.")))),
            new Mutation(
                    "parameter missing",
                    draft -> !draft.headers().isEmpty(),
                    (draft, draw) -> draft.header(draw.of(draft.headers()).name(), null)),
            new Mutation(
                    "body where none is",
                    draft -> draft.body() == null,
                    (draft, draw) -> draft.header("Content-Type", draw.of(Hostile.MEDIA_TYPES))
                            .withBody(Payload.of(draw.of(Hostile.BODIES)))),
            new Mutation(
                    "media type that is not read",
                    draft -> draft.body() != null,
                    (draft, draw) -> draft.header("Content-Type", draw.of(Hostile.MEDIA_TYPES))),
            new Mutation(
                    "another body",
                    draft -> draft.body() != null,
                    (draft, draw) -> draft.withBody(Payload.of(draw.of(Hostile.BODIES)))),
            new Mutation("bytes changed in the body", Mutation::hasBytes, Mutation::flipped),
            new Mutation(
                    "body cut short",
                    Mutation::hasBytes,
                    (draft, draw) ->
                            draft.withBody(Payload.of(Arrays.copyOf(body(draft), draw.below(body(draft).length))))),
            new Mutation("value of a member", Mutation::isJson, BodyMutations::wrongValue),
            new Mutation("member missing", Mutation::isJson, BodyMutations::without),
            new Mutation("unknown member", Mutation::isJson, BodyMutations::unknownMember),
            new Mutation("part of a form", Mutation::isForm, BodyMutations::wrongPart));

    private static boolean hasQueryParameters(Draft draft) {
        return draft.operation().parameters().stream().anyMatch(ContractParameter::isQuery);
    }

    private static boolean pages(Draft draft) {
        return draft.operation().parameters().stream()
                .anyMatch(parameter -> parameter.isQuery() && parameter.name().equals("cursor"));
    }

    private static boolean hasBytes(Draft draft) {
        Payload body = draft.body();
        return body != null && body.length() > 0;
    }

    private static boolean isJson(Draft draft) {
        return draft.body() != null
                && draft.headers().stream()
                        .anyMatch(field -> field.name().equals("Content-Type")
                                && field.value().endsWith("json"));
    }

    private static boolean isForm(Draft draft) {
        return draft.operation().bodies().containsKey("multipart/form-data");
    }

    private static Draft hostilePath(Draft draft, Draw draw) {
        String value = draw.of(Hostile.SEGMENTS);
        return draft.withPath(
                Draft.changed(draft.path(), draw.below(draft.path().size()), field -> new Field(field.name(), value)));
    }

    private static Draft hostileParameter(Draft draft, Draw draw) {
        String name = draw.of(draft.operation().parameters().stream()
                        .filter(ContractParameter::isQuery)
                        .toList())
                .name();
        List<Field> query = new ArrayList<>(draft.query());
        query.removeIf(field -> field.name().equals(name));
        query.add(new Field(name, draw.of(Hostile.ESCAPED)));
        return draft.withQuery(query);
    }

    private static String cursor(Draw draw) {
        return draw.of(List.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(draw.bytes(draw.below(200))),
                Base64.getEncoder().encodeToString(draw.bytes(20)).replace("+", "%2B"),
                "a",
                "eyJhIjoxfQ",
                "e30.e30",
                ".",
                "A".repeat(4000)));
    }

    private static Draft flipped(Draft draft, Draw draw) {
        byte[] bytes = body(draft);
        for (int i = draw.below(4); i >= 0; i--) {
            bytes[draw.below(bytes.length)] = (byte) draw.below(256);
        }
        return draft.withBody(Payload.of(bytes));
    }

    static byte[] body(Draft draft) {
        return Objects.requireNonNull(draft.body()).bytes();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
