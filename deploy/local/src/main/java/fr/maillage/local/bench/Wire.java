package fr.maillage.local.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that asks and reads to the end, and nothing more. On two cores whoever asks takes time
 * from whoever answers: a general client costs several times this one, and would be measured instead.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String VERSION = "HTTP/1.1 ";
    private static final String LENGTH = "content-length:";
    private static final String ENCODING = "transfer-encoding:";

    private final Socket socket;
    private final BufferedInputStream in;
    private final String host;
    private final byte[] sink = new byte[BUFFER];

    Wire(URI server) throws IOException {
        this.host = server.getAuthority();
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** The status of the answer, whose body was read whole. */
    int get(String target, String bearer) throws IOException {
        String head = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + bearer
                + "\r\nAccept: application/json\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        String first = line();
        int status = Integer.parseInt(first, VERSION.length(), VERSION.length() + 3, 10);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (begins(header, LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            chunked |=
                    begins(header, ENCODING) && header.toLowerCase(Locale.ROOT).endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return status;
    }

    private static boolean begins(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private void skipChunks() throws IOException {
        for (int size = size(line()); size > 0; size = size(line())) {
            skip(size);
            line();
        }
        line();
    }

    private static int size(String line) {
        int extension = line.indexOf(';');
        return Integer.parseInt(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(sink, 0, (int) Math.min(left, sink.length));
            if (read < 0) {
                throw new EOFException("the answer ends %d bytes early".formatted(left));
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || length == sink.length) {
                throw new EOFException("the connection was closed inside of a head");
            }
            sink[length++] = (byte) b;
        }
        int end = length > 0 && sink[length - 1] == '\r' ? length - 1 : length;
        return new String(sink, 0, end, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
