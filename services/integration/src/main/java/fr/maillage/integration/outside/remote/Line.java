package fr.maillage.integration.outside.remote;

import fr.maillage.integration.outside.domain.UrlPolicy.Target;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection to an address that was judged, secured for the name it was judged for. */
final class Line implements AutoCloseable {

    private final Place place;
    private final Socket socket;
    private final long opened = System.nanoTime();
    private volatile long rested = opened;
    private Socket channel;
    private InputStream in = InputStream.nullInputStream();

    /** Whose, and where to: connections of two places are never mistaken for each other. */
    record Place(String whose, boolean tls, String host, int port) {

        static Place of(String whose, Target target) {
            return new Place(whose, target.tls(), target.host(), target.port());
        }
    }

    Line(Place place, Socket socket) {
        this.place = place;
        this.socket = socket;
        this.channel = socket;
    }

    /** Connects to the first of the addresses that takes it; nothing is said yet. */
    static Socket connected(int port, List<InetAddress> addresses, Duration longest) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) (longest.toMillis() / addresses.size()) + 1);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    void ready(SSLSocketFactory tls) throws IOException {
        channel = place.tls() ? secured(tls) : socket;
        in = new BufferedInputStream(channel.getInputStream());
    }

    private SSLSocket secured(SSLSocketFactory tls) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, place.host(), place.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    void write(String path, Request request) throws IOException {
        StringBuilder head = new StringBuilder(request.method())
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority());
        request.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        if (request.body().length > 0) {
            head.append("\r\nContent-Length: ").append(request.body().length);
        }
        head.append("\r\n\r\n");
        OutputStream out = channel.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(request.body());
        out.flush();
    }

    private String authority() {
        boolean usual = place.port() == (place.tls() ? 443 : 80);
        return usual ? place.host() : place.host() + ":" + place.port();
    }

    InputStream in() {
        return in;
    }

    Socket socket() {
        return socket;
    }

    Place place() {
        return place;
    }

    InetAddress address() {
        return socket.getInetAddress();
    }

    void rest() {
        rested = System.nanoTime();
    }

    /** Whether it rested no longer, is no older, and nobody has said anything unasked meanwhile. */
    boolean isGood(Duration resting, Duration age) {
        long now = System.nanoTime();
        try {
            return now - rested < resting.toNanos() && now - opened < age.toNanos() && in.available() == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    // The connection alone: a farewell of TLS could wait for the other side.
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
