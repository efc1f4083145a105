package fr.maillage.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed files, honest and hostile. */
public final class Archives {

    private static final int MEGABYTE = 1 << 20;

    private Archives() {}

    public static byte[] gzip(byte[] content) {
        return packed(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    public static byte[] zip(String name, byte[] content) {
        return zip(name, content, StandardCharsets.UTF_8);
    }

    /** A zip of one file, its name in a code page as Windows writes it. */
    public static byte[] zip(String name, byte[] content, Charset names) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
                add(zip, name, content);
            }
        });
    }

    public static byte[] zipOfTwo(byte[] first, byte[] second) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                add(zip, "a.csv", first);
                add(zip, "b.csv", second);
            }
        });
    }

    public static byte[] emptyZip() {
        return packed(out -> new ZipOutputStream(out).close());
    }

    /** A start that looks right, then so many megabytes of one byte, packed. */
    public static byte[] zipBomb(String start, char filling, int megabytes) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("../../bomb.csv"));
                fill(zip, start, filling, megabytes);
                zip.closeEntry();
            }
        });
    }

    /** A zip of so many megabytes of zero digits, made without packing them all: one packed megabyte, repeated. */
    public static byte[] zipOfZeros(int megabytes) {
        byte[] block = new byte[8192];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput("0".repeat(MEGABYTE).getBytes(StandardCharsets.ISO_8859_1));
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        return packed(out -> {
            ByteBuffer header = ByteBuffer.allocate(31).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8);
            header.putInt(0).putInt(0).putInt(megabytes * length).putInt(-1);
            header.putShort((short) 1).putShort((short) 0).put((byte) 'a');
            out.write(header.array());
            for (int i = 0; i < megabytes; i++) {
                out.write(block, 0, length);
            }
        });
    }

    public static byte[] gzipBomb(String start, char filling, int megabytes) {
        return packed(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                fill(gzip, start, filling, megabytes);
            }
        });
    }

    private static void fill(OutputStream out, String start, char filling, int megabytes) throws IOException {
        out.write(start.getBytes(StandardCharsets.ISO_8859_1));
        byte[] block = String.valueOf(filling).repeat(MEGABYTE).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @FunctionalInterface
    private interface Packing {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            packing.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
