package fr.maillage.platform.testing.contract;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request exactly as it goes over the wire, legal or not.
 *
 * @param target path and query, already escaped, or deliberately not
 */
public record WireRequest(
        String method,
        String target,
        List<Field> headers,
        @Nullable Payload body) {

    /** A name with its value: a header, or a parameter. Characters above U+00FF are sent as UTF-8. */
    public record Field(String name, String value) {}

    public WireRequest {
        headers = List.copyOf(headers);
    }

    /** The first value of a header, whatever its case. */
    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether the head is HTTP at all: a target that is an address, no control character in a header. */
    public boolean isHttp() {
        if (!target.chars().allMatch(character -> character < 0x80)) {
            return false;
        }
        try {
            new URI(target);
        } catch (URISyntaxException no) {
            return false;
        }
        return headers.stream()
                .flatMapToInt(field -> field.value().chars())
                .noneMatch(character -> character != '\t' && (character < ' ' || character == 0x7f));
    }

    byte[] bytes(String host) {
        List<Field> sent = new ArrayList<>(List.of(new Field("Host", host)));
        sent.addAll(headers);
        if (body != null) {
            sent.add(new Field("Content-Length", Integer.toString(body.length())));
        }
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        sent.forEach(field ->
                head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body.bytes());
        }
        return bytes.toByteArray();
    }

    /** As a person would look at it: head and start of the body, without the token. */
    public String shown() {
        StringBuilder text = new StringBuilder(method).append(' ').append(cut(target, 400));
        headers.stream()
                .filter(field ->
                        !field.name().equals("Authorization") || !field.value().startsWith("Bearer ey"))
                .forEach(field ->
                        text.append("\n    ").append(field.name()).append(": ").append(cut(field.value(), 200)));
        if (body != null) {
            text.append("\n    [").append(body.length()).append(" bytes] ");
            text.append(cut(new String(body.bytes(), StandardCharsets.UTF_8), 400));
        }
        return text.toString();
    }

    private static String cut(String text, int length) {
        String plain = text.codePoints()
                .mapToObj(
                        point -> Character.isISOControl(point) ? "\\u%04x".formatted(point) : Character.toString(point))
                .reduce("", String::concat);
        return plain.length() <= length ? plain : plain.substring(0, length) + "… (" + plain.length() + " characters)";
    }
}
