package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.StageTable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into one staging table by COPY, in text format, 64 KiB at a time. */
final class StageCopy {

    private static final int FLUSH_AT = 64 << 10;

    private final int width;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FLUSH_AT + 4096);

    StageCopy(Connection connection, StageTable table) throws SQLException {
        this.width = table.columns().size();
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (line, rejected, %s) from stdin"
                        .formatted(table.name(), String.join(", ", table.columns())));
    }

    void row(long line, boolean rejected, List<? extends @Nullable Object> values) throws SQLException {
        text.append(line).append('\t').append(rejected ? 't' : 'f');
        for (int i = 0; i < width; i++) {
            text.append('\t');
            append(i < values.size() ? values.get(i) : null);
        }
        text.append('\n');
        if (text.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String[] array -> appendArray(array);
            case Number number -> text.append(number);
            default -> escape(value.toString());
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

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
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
