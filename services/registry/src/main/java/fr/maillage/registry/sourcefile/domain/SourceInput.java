package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The bytes of a file as its author wrote them, whatever it was packed in. The packing is told by the first bytes, never
 * by the name. A bomb is stopped while it unpacks: size and ratio are judged on what came out so far.
 */
public final class SourceInput extends FilterInputStream {

    private static final int BUFFER = 64 << 10;

    private final CountingInput packed;
    private final long packedSize;
    private final boolean archive;
    private final FileLimits limits;
    private long unpacked;

    private SourceInput(InputStream in, CountingInput packed, long packedSize, boolean archive, FileLimits limits) {
        super(in);
        this.packed = packed;
        this.packedSize = packedSize;
        this.archive = archive;
        this.limits = limits;
    }

    public static SourceInput open(Path file, FileLimits limits) throws IOException {
        CountingInput packed = new CountingInput(Files.newInputStream(file));
        try {
            BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
            in.mark(4);
            byte[] magic = in.readNBytes(4);
            in.reset();
            boolean gzip = startsWith(magic, 0x1f, 0x8b);
            boolean zip = startsWith(magic, 'P', 'K', 3, 4);
            if (startsWith(magic, 'P', 'K', 5, 6)) {
                throw notOneFile();
            }
            InputStream content = gzip ? new GZIPInputStream(in, BUFFER) : zip ? onlyEntry(in) : in;
            return new SourceInput(content, packed, Files.size(file), gzip || zip, limits);
        } catch (EOFException | ZipException e) {
            packed.close();
            throw truncatedArchive();
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> (bytes[i] & 0xff) == start[i]);
    }

    private static InputStream onlyEntry(InputStream in) throws IOException {
        // Names are not used, and Windows writes them in code pages: Latin-1 reads any of them.
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw truncatedArchive();
        }
        if (entry.isDirectory()) {
            throw notOneFile();
        }
        return new OnlyEntry(zip);
    }

    private static Refusal notOneFile() {
        return new Refusal(
                Reason.ARCHIVE,
                0,
                "L'archive ne commence pas par un fichier : déposez un zip qui contient un seul fichier.",
                "The archive does not begin with a file: send a zip that holds one single file.");
    }

    private static Refusal truncatedArchive() {
        return new Refusal(
                Reason.TRUNCATED,
                0,
                "L'archive s'arrête avant sa fin ou est abîmée : téléchargez-la de nouveau.",
                "The archive ends before its end or is damaged: download it again.");
    }

    /** Share of the file's own bytes that were taken in, 0 to 1: the progress of a long read. */
    public double shareRead() {
        return packedSize == 0 ? 1 : Math.min(1, (double) packed.count() / packedSize);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw truncatedArchive();
        }
        if (read > 0) {
            unpacked += read;
            checkSize();
        }
        return read;
    }

    private void checkSize() {
        if (unpacked > limits.maxBytes()) {
            throw new Refusal(
                    Reason.TOO_LARGE,
                    0,
                    "Le fichier dépasse %d octets une fois décompressé.".formatted(limits.maxBytes()),
                    "The file is larger than %d bytes once unpacked.".formatted(limits.maxBytes()));
        }
        if (archive
                && unpacked > limits.ratioGraceBytes()
                && unpacked / Math.max(1, packed.count()) > limits.maxRatio()) {
            throw new Refusal(
                    Reason.ARCHIVE,
                    0,
                    "L'archive se décompresse à plus de %d fois sa taille : elle est refusée."
                            .formatted(limits.maxRatio()),
                    "The archive unpacks to more than %d times its size: it is refused.".formatted(limits.maxRatio()));
        }
    }

    /** The first entry of a zip; a second one ends the reading with a refusal, for which file was meant is unknown. */
    private static final class OnlyEntry extends FilterInputStream {

        private final ZipInputStream zip;

        OnlyEntry(ZipInputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = zip.read(buffer, offset, length);
            if (read < 0 && zip.getNextEntry() != null) {
                throw new Refusal(
                        Reason.ARCHIVE,
                        0,
                        "L'archive contient plusieurs fichiers : déposez un zip qui n'en contient qu'un.",
                        "The archive holds several files: send a zip that holds one.");
            }
            return read;
        }
    }
}
