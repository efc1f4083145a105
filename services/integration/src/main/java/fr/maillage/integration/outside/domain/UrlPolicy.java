package fr.maillage.integration.outside.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a receiver may have, as they are written; what they lead to is {@link AddressPolicy}'s. A host is a name
 * whose last label is a word, so that no spelling of a number (decimal, octal, hexadecimal, short) is one.
 *
 * @param testMode also http, any port, numeric hosts and names of this machine: for tests alone
 */
public record UrlPolicy(Set<Integer> ports, boolean testMode) {

    private static final int LONGEST = 500;
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})");
    private static final Pattern INNER = Pattern.compile(
            "(.*\\.)?(localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|test|invalid|onion|svc|cluster)");

    public UrlPolicy {
        ports = Set.copyOf(ports);
    }

    /** Why an address is refused. */
    public enum Refusal {
        MALFORMED(
                "adresse absolue https attendue, sans caractère à échapper",
                "an absolute https address is expected, without characters to be escaped"),
        TOO_LONG("500 caractères au plus", "at most 500 characters"),
        SCHEME("seul https est admis", "only https is accepted"),
        CREDENTIALS("pas d’identifiants dans l’adresse", "no credentials in the address"),
        FRAGMENT("pas de fragment (#)", "no fragment (#)"),
        PORT("port non admis", "port not accepted"),
        HOST(
                "un nom d’hôte public est attendu, en minuscules ; pas de nombre",
                "a public host name is expected, in lower case; no number"),
        UNKNOWN_HOST("ce nom ne mène à aucune adresse", "this name leads to no address"),
        FORBIDDEN_ADDRESS(
                "ce nom mène à une adresse qui n’est pas publique", "this name leads to an address that is not public");

        private final String fr;
        private final String en;

        Refusal(String fr, String en) {
            this.fr = fr;
            this.en = en;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String fr() {
            return fr;
        }

        public String en() {
            return en;
        }
    }

    /** Where messages go; {@code path} with its query. */
    public record Target(boolean tls, String host, int port, String path) {}

    /** Empty when the address is as it must be. */
    public Optional<Refusal> refusal(String url) {
        if (url.length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        URI uri = parsed(url);
        if (uri == null || uri.getScheme() == null || uri.isOpaque() || uri.getRawAuthority() == null) {
            return Optional.of(Refusal.MALFORMED);
        }
        return Optional.ofNullable(refusal(uri));
    }

    private @Nullable Refusal refusal(URI uri) {
        boolean http = uri.getScheme().equals("http") && testMode;
        if (!uri.getScheme().equals("https") && !http) {
            return Refusal.SCHEME;
        }
        if (uri.getRawAuthority().indexOf('@') >= 0) {
            return Refusal.CREDENTIALS;
        }
        if (uri.getRawFragment() != null) {
            return Refusal.FRAGMENT;
        }
        String host = uri.getHost();
        if (host == null || !(testMode || isPublicName(host))) {
            return Refusal.HOST;
        }
        boolean portHolds = testMode || ports.contains(uri.getPort() < 0 ? 443 : uri.getPort());
        return portHolds && uri.getPort() <= 65_535 && uri.getPort() != 0 ? null : Refusal.PORT;
    }

    private static boolean isPublicName(String host) {
        return host.length() <= 253
                && HOST.matcher(host).matches()
                && !INNER.matcher(host).matches();
    }

    /** Of an address that was not refused. */
    public static Target target(String url) {
        URI uri = URI.create(url);
        boolean tls = uri.getScheme().equals("https");
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new Target(tls, uri.getHost(), port, path + query);
    }

    private static @Nullable URI parsed(String url) {
        boolean plain = url.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        try {
            return plain ? new URI(url) : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
