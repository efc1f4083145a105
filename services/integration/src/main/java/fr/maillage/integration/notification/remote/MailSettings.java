package fr.maillage.integration.notification.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code maillage.mail.*}: a server, or a folder; without either nothing is sent. */
@ConfigMapping(prefix = "maillage.mail")
interface MailSettings {

    /** Who writes. */
    @WithDefault("maillage@localhost")
    String from();

    /** A folder into which letters are put as {@code .eml} files, for demonstrations. Not beside a server. */
    Optional<Path> directory();

    Smtp smtp();

    /** A mail server for submission. */
    interface Smtp {

        Optional<String> host();

        @WithDefault("587")
        int port();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("STARTTLS")
        Security security();

        @WithDefault("10S")
        Duration patience();
    }

    /** How the way to the server is protected. */
    enum Security {
        STARTTLS,
        TLS,
        /** For a server on this very machine. */
        NONE
    }
}
