package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.imports.store.Staging.BuildCopy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into one table by COPY, in text format, 64 KiB at a time. */
final class StageCopy {

    private static final int FLUSH_AT = 64 << 10;
    /** Longest text of one value in UTF-8, every character escaped; a line has 64 KiB. */
    private static final int ROOM = 4 * FLUSH_AT;

    private final int width;
    private final boolean staged;
    private final byte[] tail;
    private final CopyIn copy;
    private byte[] bytes = new byte[FLUSH_AT + ROOM];
    private int length;

    /** @param build a table that takes the rows as they are, null for the staging table with its line and mark */
    StageCopy(Connection connection, StageTable table, @Nullable BuildCopy build) throws SQLException {
        this.width = table.columns().size();
        this.staged = build == null;
        this.tail = (build == null ? "\n" : "\t" + build.source() + "\n").getBytes(StandardCharsets.US_ASCII);
        String columns = String.join(", ", table.columns());
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        build == null
                                ? "copy %s (line, rejected, %s) from stdin".formatted(table.name(), columns)
                                : "copy %s (%s, source) from stdin".formatted(build.build(), columns));
    }

    void row(long line, boolean rejected, List<? extends @Nullable Object> values) throws SQLException {
        if (staged) {
            ascii(Long.toString(line));
            bytes[length++] = '\t';
            bytes[length++] = (byte) (rejected ? 't' : 'f');
        }
        for (int i = 0; i < width; i++) {
            if (i > 0 || staged) {
                bytes[length++] = '\t';
            }
            append(i < values.size() ? values.get(i) : null);
        }
        System.arraycopy(tail, 0, bytes, length, tail.length);
        length += tail.length;
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> {
                bytes[length++] = '\\';
                bytes[length++] = 'N';
            }
            case String text -> escape(text);
            case String[] array -> appendArray(array);
            case Number number -> ascii(number.toString());
            default -> escape(value.toString());
        }
        if (bytes.length - length < ROOM) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private void appendArray(String[] array) {
        StringBuilder literal = new StringBuilder("{");
        for (int i = 0; i < array.length; i++) {
            literal.append(i == 0 ? "\"" : ",\"")
                    .append(array[i].replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        escape(literal.append('}').toString());
    }

    @SuppressWarnings("deprecation") // The low bytes of ASCII are what is wanted, without a copy.
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void escape(String value) {
        room(value);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                special(value, i);
                return;
            }
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                bytes[length++] = '\\';
                c = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
            }
            bytes[length++] = (byte) c;
        }
    }

    /** The rest of a value, from its first character beyond ASCII. */
    private void special(String value, int from) {
        byte[] rest = value.substring(from).getBytes(StandardCharsets.UTF_8);
        for (byte b : rest) {
            if (b == '\\' || b == '\t' || b == '\n' || b == '\r') {
                bytes[length++] = '\\';
                bytes[length++] = (byte) (b == '\t' ? 't' : b == '\n' ? 'n' : b == '\r' ? 'r' : b);
            } else {
                bytes[length++] = b;
            }
        }
    }

    /** Of a text longer than a line may be, which a plan's own array could be. */
    private void room(String value) {
        if (bytes.length - length < 6L * value.length() + tail.length + 8) {
            bytes = Arrays.copyOf(bytes, length + 6 * value.length() + FLUSH_AT + ROOM);
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
