package fr.maillage.demo.settling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Calls of one tenant, written in their order. A call may keep its answer under a name; <code>${name:/pointer}</code> in a
 * later path or body stands for what the kept answer has there.
 */
final class Script implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TextFile file;
    private long calls;

    Script(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
    }

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /** A day, so many months after the call is made (before, when negative). */
    static String inMonths(int months) {
        return "${day:" + months + "}";
    }

    /** What was answered before, to be filled in when the call is made. */
    static String kept(String name, String pointer) {
        return "${" + name + ":" + pointer + "}";
    }

    /**
     * A POST.
     *
     * @param keep name of the answer
     */
    void post(String keep, String path, ObjectNode body) {
        ObjectNode call = JSON.createObjectNode().put("keep", keep).put("path", path);
        call.set("body", body);
        call(call);
    }

    /** A POST that moves what {@code object} keeps, by its tag; the answer takes its place. */
    void move(String object, String path, ObjectNode body) {
        ObjectNode call =
                JSON.createObjectNode().put("keep", object).put("match", object).put("path", path);
        call.set("body", body);
        call(call);
    }

    long calls() {
        return calls;
    }

    private void call(ObjectNode call) {
        calls++;
        write(call);
    }

    private void write(ObjectNode line) {
        try {
            file.write(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
