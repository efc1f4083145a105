package fr.maillage.platform.http.trace;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in a distributed trace (W3C Trace Context, version 00).
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero; the one thing support needs to find a request
 * @param spanId 16 digits, this hop
 * @param parentId 16 digits, the hop before; empty where the trace begins
 * @param flags two digits, passed on as received
 */
public record Trace(String traceId, String spanId, String parentId, String flags) {

    public static final String HEADER = "traceparent";
    public static final String MDC_KEY = "traceId";

    private static final String KEY = Trace.class.getName();
    private static final Pattern TRACEPARENT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** A new root, for work that no request started. */
    public static Trace begin() {
        return new Trace(randomHex(16), randomHex(8), "", "01");
    }

    /** Same trace, own span, when the header is valid; a new trace when it is absent or is not. */
    public static Trace continuing(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() > 512) {
            return begin();
        }
        var matcher = TRACEPARENT.matcher(traceparent);
        if (!matcher.matches() || !accepted(matcher.group(1), matcher.group(5))) {
            return begin();
        }
        String traceId = matcher.group(2);
        boolean zero = isZero(traceId) || isZero(matcher.group(3));
        return zero ? begin() : new Trace(traceId, randomHex(8), matcher.group(3), matcher.group(4));
    }

    /** The trace of a request; every request has one from its first filter on. */
    public static Trace of(RoutingContext context) {
        Trace trace = context.get(KEY);
        if (trace == null) {
            trace = continuing(context.request().getHeader(HEADER));
            context.put(KEY, trace);
        }
        return trace;
    }

    /** The trace id of the request or job at hand, empty outside of both. */
    public static String currentId() {
        return MDC.get(MDC_KEY) instanceof String id ? id : "";
    }

    /** The header for the next hop. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** Whether who began the trace wants it to be kept. */
    boolean isSampled() {
        return (Character.digit(flags.charAt(1), 16) & 1) == 1;
    }

    // Version 00 ends after the flags; a later version may carry more, ff is forbidden.
    private static boolean accepted(String version, @Nullable String rest) {
        return !version.equals("ff") && (!version.equals("00") || rest == null);
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    // Unique is enough: a trace id grants nothing.
    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[bytes - 1] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
