package fr.maillage.platform.data.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code maillage.attachments.*} */
@ConfigMapping(prefix = "maillage.attachments")
interface AttachmentSettings {

    /** Where contents are kept: on the disk of the uploads, so that keeping one is a move; shared by all instances. */
    @WithDefault("${MAILLAGE_WORK_DIRECTORY}/attachments")
    String directory();

    @WithDefault("25M")
    MemorySize sizeLimit();

    /** {@code host:port} of a clamd; none means that attachments are handed out unscanned. */
    Optional<String> antivirus();

    /** How long the antivirus may take to answer for one file. */
    @WithDefault("30S")
    Duration antivirusTimeout();

    /** How often files left behind by another instance, or put off, are looked for. */
    @WithDefault("10S")
    Duration scanEvery();
}
