package fr.maillage.demo.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A text file while it is written: under a temporary name until it is whole, so that a file which is there is complete.
 * A character that the encoding does not have is a defect, never a question mark.
 */
public final class TextFile implements Closeable {
    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final Path unfinished;
    private final Writer writer;
    private final StringBuilder line = new StringBuilder(1024);
    private long lines;

    private TextFile(Path file, Path unfinished, Writer writer) {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    public static TextFile plain(Path file, Charset charset) {
        return open(file, charset, false);
    }

    public static TextFile gzip(Path file, Charset charset) {
        return open(file, charset, true);
    }

    private static TextFile open(Path file, Charset charset, boolean packed) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER);
            // Java writes no time into the header of an archive, so that the same text gives the same bytes.
            OutputStream stream = packed ? new GZIPOutputStream(bytes, BUFFER) : bytes;
            Writer writer = new OutputStreamWriter(
                    stream,
                    charset.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .onMalformedInput(CodingErrorAction.REPORT));
            return new TextFile(file, unfinished, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line being composed; {@link #end} writes it. */
    public StringBuilder line() {
        return line;
    }

    /** Writes the composed line. */
    public void end() {
        line.append('\n');
        flushLine();
        lines++;
    }

    /** Writes what was composed without ending a line. */
    public void flushLine() {
        try {
            writer.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        line.setLength(0);
    }

    public void write(String text) {
        line.append(text);
        end();
    }

    public long lines() {
        return lines;
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
