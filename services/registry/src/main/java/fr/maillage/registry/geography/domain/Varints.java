package fr.maillage.registry.geography.domain;

/** Reads the numbers of an outline one after the other; coordinates are told as differences to the ones before. */
final class Varints {

    private final byte[] bytes;
    private int position;
    private int x;
    private int y;

    Varints(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Seven bits a byte, the lowest first; the high bit tells that more follow. */
    int unsigned() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    private int signed() {
        int value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    int nextX() {
        x += signed();
        return x;
    }

    int nextY() {
        y += signed();
        return y;
    }
}
