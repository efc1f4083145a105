package fr.maillage.registry.imports.domain;

import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of file: how it is told from others and how its lines become rows. */
public interface ImportFormat {

    /** The kind's public name, as in {@code POST /imports}. */
    String kind();

    SourceEncoding encoding();

    /** Whether the file is JSON and not lines; it is then told by its first 4 KiB, and read as bytes. */
    default boolean json() {
        return false;
    }

    /** Whether a file that begins with this line is of this kind. */
    boolean recognises(String firstLine);

    /**
     * What bars a file that begins with this line, when it is nearly of this kind and the obstacle can be named; empty
     * when it is of this kind, or too far from it to say more.
     */
    default Optional<Refusal> obstacle(String firstLine) {
        return Optional.empty();
    }

    /** The file's columns, for the template; empty when the format has no header to give. */
    List<String> templateColumns();

    /** Reads everything; refuses the whole file with {@link Refusal}. */
    void read(SourceLines lines, RowSink sink) throws IOException;

    /** Empty text is no value. */
    static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
