package fr.maillage.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    @Test
    void a_line_of_the_kernels_table_is_read() {
        String line =
                "   1: 0100007F:4A38 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 88123 1";

        assertThat(PortOwner.listeningSocket(line, 19000)).contains("socket:[88123]");
        assertThat(PortOwner.listeningSocket(line, 19001)).isEmpty();
        assertThat(PortOwner.listeningSocket(line.replace(" 0A ", " 01 "), 19000))
                .isEmpty();
    }

    @Test
    void a_taken_port_is_not_free_and_its_owner_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.isFree(taken.getLocalPort())).isFalse();
            assertThat(PortOwner.describe(taken.getLocalPort()).orElseThrow())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
