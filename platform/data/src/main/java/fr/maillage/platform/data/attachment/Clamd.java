package fr.maillage.platform.data.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A ClamAV daemon over TCP, by its {@code INSTREAM} command: chunks with their length in front, an empty one ends. */
final class Clamd implements Antivirus {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration timeout;

    Clamd(String address, Duration timeout) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("maillage.attachments.antivirus (" + address + "), must be host:port");
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.timeout = timeout;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public Finding scan(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK)));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return finding(
                    new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Finding finding(String answer) throws IOException {
        String text = answer.startsWith("stream: ") ? answer.substring("stream: ".length()) : answer;
        if (text.equals("OK")) {
            return new Finding.Clean();
        }
        if (text.endsWith(FOUND)) {
            return new Finding.Infected(text.substring(0, text.length() - FOUND.length()));
        }
        throw new IOException("clamd answered (" + text + "), expected OK or a signature FOUND");
    }
}
