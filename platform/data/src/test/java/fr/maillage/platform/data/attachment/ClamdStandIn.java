package fr.maillage.platform.data.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks the protocol of clamd as far as INSTREAM goes, and finds what its tests hide. It keeps nothing of what it is
 * sent but its length.
 */
final class ClamdStandIn implements AutoCloseable {

    /** Anything with this in it is infected. */
    public static final String INFECTED = "EICAR-STANDARD-ANTIVIRUS-TEST";

    /** What a clamd says about more than it was set to take. */
    public static final String TOO_LONG = "INSTREAM-SIZE-LIMIT";

    private final ServerSocket server;
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean away;

    private ClamdStandIn(ServerSocket server) {
        this.server = server;
    }

    public static ClamdStandIn start() throws IOException {
        var standIn = new ClamdStandIn(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("clamd-stand-in").start(standIn::serve);
        return standIn;
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Away: whoever comes is turned away without a word. */
    public void away(boolean gone) {
        away = gone;
    }

    public int sessions() {
        return sessions.get();
    }

    public long bytes() {
        return bytes.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket session = server.accept()) {
                sessions.incrementAndGet();
                if (!away) {
                    answer(session);
                }
            } catch (IOException over) {
                // The next one may fare better.
            }
        }
    }

    private void answer(Socket session) throws IOException {
        var in = new DataInputStream(session.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            send(session, "UNKNOWN COMMAND\0");
            return;
        }
        send(session, verdict(in));
    }

    private String verdict(DataInputStream in) throws IOException {
        String tail = "";
        boolean infected = false;
        boolean tooLong = false;
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            String chunk = tail + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            bytes.addAndGet(length);
            infected |= chunk.contains(INFECTED);
            tooLong |= chunk.contains(TOO_LONG);
            tail = chunk.substring(Math.max(0, chunk.length() - INFECTED.length()));
        }
        if (tooLong) {
            return "INSTREAM size limit exceeded. ERROR\0";
        }
        return infected ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
    }

    private static void send(Socket session, String answer) throws IOException {
        OutputStream out = session.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
