package fr.maillage.gateway;

import java.io.IOException;
import java.io.InputStream;

/** So many zero bytes, held nowhere. */
class Zeros extends InputStream {

    private long left;

    Zeros(long length) {
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = (int) Math.min(left, length);
        java.util.Arrays.fill(buffer, offset, offset + read, (byte) 0);
        left -= read;
        return read;
    }
}
