package fr.maillage.registry.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of imports. */
@ConfigMapping(prefix = "maillage.imports")
public interface ImportsConfig {

    /** Where files wait for their job; the same directory for every replica of this service. */
    Path directory();

    /** Bytes that must stay free on that disk, so that a large upload never fills it. */
    @WithDefault("536870912")
    long reservedBytes();

    /** Bytes of an unpacked file at most. */
    @WithDefault("8589934592")
    long maxFileBytes();
}
