package fr.maillage.gateway.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, {@code 10.0.0.0/8}; an address alone is a block of one. */
public final class Network {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /** For the configuration; never resolves a name. */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        int prefix = slash < 0 ? address.length * 8 : number(text, slash + 1);
        if (prefix < 0 || prefix > address.length * 8) {
            throw unreadable(text);
        }
        return new Network(address, prefix);
    }

    /** Whether an address written in digits lies inside; what is no address does not. */
    public boolean contains(String other) {
        int scope = other.indexOf('%');
        String plain = scope < 0 ? other : other.substring(0, scope);
        return isAddress(plain) && contains(bytes(plain));
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of an address written in digits; an IPv4 address mapped into IPv6 is an IPv4 address. */
    static byte[] bytes(String text) {
        if (!isNumeric(text)) {
            throw unreadable(text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException notOne) {
            throw unreadable(text);
        }
    }

    static boolean isAddress(String text) {
        try {
            return bytes(text).length > 0;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    // Nothing a resolver would be asked about.
    private static boolean isNumeric(String text) {
        return text.indexOf(':') >= 0
                ? text.matches("[0-9a-fA-F:.]{2,45}")
                : text.matches("(" + OCTET + "\\.){3}" + OCTET);
    }

    private static int number(String text, int from) {
        try {
            return Integer.parseInt(text, from, text.length(), 10);
        } catch (NumberFormatException notOne) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "network (" + text + "), must be an IPv4 or IPv6 address, or one with a prefix such as 10.0.0.0/8");
    }
}
