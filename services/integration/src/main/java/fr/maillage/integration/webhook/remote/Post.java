package fr.maillage.integration.webhook.remote;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.UrlPolicy.Target;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own to an address that was checked before. The JDK's own client resolves the name again
 * and follows proxies, so it cannot be held to that address; this one knows no redirect, proxy, cookie or cache. Whatever
 * the receiver does, it ends with the deadline.
 */
public final class Post {

    /** Read and thrown away, so that an orderly receiver can finish its sentence. */
    private static final int REST_OF_ANSWER = 16 * 1024;

    private final SSLSocketFactory tls;
    private final ScheduledExecutorService watch;
    private final Clock clock;
    private final Duration connectTimeout;
    private final Duration deadline;

    public Post(
            SSLSocketFactory tls,
            ScheduledExecutorService watch,
            Clock clock,
            Duration connectTimeout,
            Duration deadline) {
        this.tls = tls;
        this.watch = watch;
        this.clock = clock;
        this.connectTimeout = connectTimeout;
        this.deadline = deadline;
    }

    /** Tries the addresses in turn until one takes the connection. */
    public Answer send(Target target, List<InetAddress> addresses, Message message) {
        long start = System.nanoTime();
        AtomicBoolean late = new AtomicBoolean();
        try (Socket socket = connected(target, addresses)) {
            ScheduledFuture<?> end =
                    watch.schedule(() -> cut(socket, late), deadline.toMillis(), TimeUnit.MILLISECONDS);
            try {
                AnswerHead head = exchanged(socket, target, message);
                Duration asked = head.pause(clock.instant());
                AttemptOutcome outcome = AttemptOutcome.of(head.status(), asked != null);
                boolean waits = outcome == AttemptOutcome.ASKED_TO_WAIT;
                return new Answer(outcome, head.status(), waits ? asked : null, since(start));
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            return new Answer(late.get() ? AttemptOutcome.TIMED_OUT : outcomeOf(e), null, null, since(start));
        }
    }

    private Socket connected(Target target, List<InetAddress> addresses) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.connect(
                        new InetSocketAddress(address, target.port()),
                        (int) (connectTimeout.toMillis() / addresses.size()) + 1);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private AnswerHead exchanged(Socket socket, Target target, Message message) throws IOException {
        Socket channel = target.tls() ? secured(socket, target) : socket;
        OutputStream out = channel.getOutputStream();
        out.write(AnswerHead.request(target.path(), authority(target), message.headers(), message.body().length));
        out.write(message.body());
        out.flush();
        InputStream in = new BufferedInputStream(channel.getInputStream());
        AnswerHead head = AnswerHead.read(in);
        drain(in);
        return head;
    }

    private SSLSocket secured(Socket socket, Target target) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, target.host(), target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String authority(Target target) {
        boolean usual = target.port() == (target.tls() ? 443 : 80);
        return usual ? target.host() : target.host() + ":" + target.port();
    }

    // The status is known: how the rest ends does not matter.
    private static void drain(InputStream in) {
        try {
            in.readNBytes(REST_OF_ANSWER);
        } catch (IOException brokenOff) {
            return;
        }
    }

    private static void cut(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static AttemptOutcome outcomeOf(IOException failure) {
        return switch (failure) {
            case SSLException _ -> AttemptOutcome.TLS_FAILED;
            case AnswerHead.Unreadable _ -> AttemptOutcome.UNREADABLE;
            case SocketTimeoutException _ -> AttemptOutcome.TIMED_OUT;
            default -> AttemptOutcome.UNREACHABLE;
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The trust of this JVM; another store by {@code -Djavax.net.ssl.trustStore}. */
    public static SSLSocketFactory usualTrust() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
}
