package fr.maillage.platform.testing.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body, part after part. */
final class Multipart {

    private static final String BOUNDARY = "----maillage-contract-7d1f";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Multipart text(String name, String value) {
        return part("name=\"%s\"".formatted(name), "text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String fileName, String type, byte[] content) {
        return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), type, content);
    }

    private Multipart part(String disposition, String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n");
        parts.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
