package fr.maillage.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a port of the loopback interface is free and, if not, which process holds it as far as one may see. */
public final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** For instance {@code java (processus 4711)}; empty when the process belongs to somebody else. */
    public static Optional<String> describe(int port) {
        Set<String> sockets = Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)))
                .flatMap(line -> listeningSocket(line, port).stream())
                .collect(Collectors.toSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), sockets))
                .findFirst()
                .map(process -> "%s (processus %d)".formatted(name(process.pid()), process.pid()));
    }

    /** Columns of /proc/net/tcp: number, local address:port in hexadecimal, remote, state, ..., inode as the tenth. */
    static Optional<String> listeningSocket(String line, int port) {
        String[] fields = line.strip().split("\\s+", -1);
        boolean matches =
                fields.length > 9 && fields[3].equals(LISTENING) && fields[1].endsWith(String.format(":%04X", port));
        return matches ? Optional.of("socket:[" + fields[9] + "]") : Optional.empty();
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static String name(long pid) {
        return lines(Path.of("/proc", Long.toString(pid), "comm")).findFirst().orElse("?");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
