package fr.maillage.integration.outside.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be connected to: public unicast, and nothing that leads back inside by another writing (IANA
 * special-purpose registries, RFC 6890; tunnels of IPv4 in IPv6; the metadata services of hosters).
 *
 * @param testMode everything, this machine included
 */
public record AddressPolicy(boolean testMode) {

    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Global unicast of today; everything else of IPv6 (loopback, mapped, NAT64, ULA, link-local, multicast) is out. */
    private static final Block GLOBAL_6 = block("2000::/3");

    /** Of it: Teredo and protocol assignments, documentation, 6to4. */
    private static final List<Block> NOT_PUBLIC_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** The addresses that begin with these bits. */
    private record Block(InetAddress first, int bits) {

        boolean holds(byte[] address) {
            byte[] prefix = first.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public boolean admits(InetAddress address) {
        if (testMode) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return List.of(written).stream().map(AddressPolicy::block).toList();
    }

    private static Block block(String written) {
        String[] parts = written.split("/", -1);
        return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }
}
