package fr.maillage.registry.geocode.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A street's house numbers as the table keeps them: 12 bytes each, big-endian: number (2), repetition (2), latitude and
 * longitude in millionths of a degree (4 and 4), in the order of number and repetition. A number is 0 to 65 534.
 */
public final class PackedNumbers {

    /** Bytes of one number. */
    public static final int WIDTH = 12;

    public static final PackedNumbers NONE = new PackedNumbers(new byte[0]);
    private static final int LETTERS = 37;
    private static final int LONGEST_REPEAT = 3;

    private final ByteBuffer bytes;

    private PackedNumbers(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public static PackedNumbers of(byte[] bytes) {
        if (bytes.length % WIDTH != 0) {
            throw new IllegalArgumentException("packed numbers (" + bytes.length + " bytes) take 12 bytes each");
        }
        return new PackedNumbers(bytes);
    }

    /**
     * The first three letters or digits of a repetition (bis, ter, A…) as a number that sorts like them; 0 for none. A
     * space never tells two repetitions apart.
     */
    public static int repeatCode(String repeat) {
        int code = 0;
        int taken = 0;
        String text = repeat.toLowerCase(Locale.ROOT);
        for (int i = 0; i < text.length() && taken < LONGEST_REPEAT; i++) {
            char c = text.charAt(i);
            int digit = c >= 'a' && c <= 'z' ? c - 'a' + 1 : c >= '0' && c <= '9' ? c - '0' + 27 : 0;
            if (digit > 0) {
                code = code * LETTERS + digit;
                taken++;
            }
        }
        return code;
    }

    public int size() {
        return bytes.capacity() / WIDTH;
    }

    public int number(int index) {
        return bytes.getShort(index * WIDTH) & 0xffff;
    }

    public int repeat(int index) {
        return bytes.getShort(index * WIDTH + 2) & 0xffff;
    }

    public double latitude(int index) {
        return bytes.getInt(index * WIDTH + 4) / 1e6;
    }

    public double longitude(int index) {
        return bytes.getInt(index * WIDTH + 8) / 1e6;
    }

    /** Gathers numbers in any order. */
    public static final class Builder {

        private static final int MOST = 0xfffe;
        private byte[] bytes = new byte[WIDTH * 8];
        private int size;

        /** False for a number that no street has (a place without numbers bears 99999). */
        public boolean add(int number, int repeat, int latitudeE6, int longitudeE6) {
            if (number < 0 || number > MOST) {
                return false;
            }
            if ((size + 1) * WIDTH > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            ByteBuffer.wrap(bytes, size * WIDTH, WIDTH)
                    .putShort((short) number)
                    .putShort((short) repeat)
                    .putInt(latitudeE6)
                    .putInt(longitudeE6);
            size++;
            return true;
        }

        public int size() {
            return size;
        }

        public PackedNumbers build() {
            byte[][] rows = new byte[size][];
            for (int i = 0; i < size; i++) {
                rows[i] = Arrays.copyOfRange(bytes, i * WIDTH, (i + 1) * WIDTH);
            }
            Arrays.sort(rows, Arrays::compareUnsigned);
            ByteBuffer sorted = ByteBuffer.allocate(size * WIDTH);
            for (byte[] row : rows) {
                sorted.put(row);
            }
            return new PackedNumbers(sorted.array());
        }
    }

    /** As PostgreSQL writes a bytea. */
    public String hex() {
        return "\\x" + HexFormat.of().formatHex(bytes.array());
    }
}
