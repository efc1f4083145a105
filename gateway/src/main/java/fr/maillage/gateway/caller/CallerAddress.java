package fr.maillage.gateway.caller;

import fr.maillage.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network address a request comes from. {@code X-Forwarded-For} is read only when the connection itself comes from
 * a proxy named in the configuration, and from its right-hand end: what stands further left was written by strangers.
 */
@ApplicationScoped
public class CallerAddress {

    private static final int LONGEST_CHAIN = 20;
    private static final int IPV6 = 16;

    private final List<Network> trusted;

    @Inject
    CallerAddress(GatewayConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    CallerAddress(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** In digits. */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (trusted.isEmpty()) {
            return peer;
        }
        return of(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /** What counts as one caller: an IPv4 address, or the /64 of an IPv6 one, which one subscriber holds whole. */
    public String block(HttpServerRequest request) {
        return block(of(request));
    }

    static String block(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        int scope = address.indexOf('%');
        byte[] bytes = Network.bytes(scope < 0 ? address : address.substring(0, scope));
        return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2) : address;
    }

    String of(@Nullable String peer, List<String> forwardedFor) {
        String nearest = peer == null ? "0.0.0.0" : peer;
        String[] chain = String.join(",", forwardedFor).split(",", -1);
        for (int i = chain.length - 1; i >= Math.max(0, chain.length - LONGEST_CHAIN) && isTrusted(nearest); i--) {
            String next = chain[i].strip();
            if (!Network.isAddress(next)) {
                break;
            }
            nearest = next;
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
