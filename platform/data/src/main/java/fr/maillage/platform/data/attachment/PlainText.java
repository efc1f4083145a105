package fr.maillage.platform.data.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in UTF-8 or in the old Western encodings: no control character but tabs and line ends. */
final class PlainText {

    private static final int BUFFER = 64 * 1024;

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        return hasNoControls(file) && (isUtf8(file) || isWestern(file));
    }

    private static boolean hasNoControls(Path file) throws IOException {
        return each(file, value -> value >= 0x20 ? value != 0x7F : value == '\t' || value == '\n' || value == '\r');
    }

    /** Windows-1252, without the five bytes it leaves undefined. */
    private static boolean isWestern(Path file) throws IOException {
        return each(file, value -> switch (value) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> false;
            default -> true;
        });
    }

    private static boolean each(Path file, java.util.function.IntPredicate accepted) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (!accepted.test(buffer[i] & 0xFF)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            boolean more = true;
            while (more) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), !more);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
