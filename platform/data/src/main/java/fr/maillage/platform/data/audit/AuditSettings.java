package fr.maillage.platform.data.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code maillage.audit.*} */
@ConfigMapping(prefix = "maillage.audit")
interface AuditSettings {

    /** How long an entry waits, at most, before it is sealed. */
    @WithDefault("1s")
    Duration sealEvery();

    /** How often the head of the chain is written to the log, which must not live beside the database. */
    @WithDefault("10m")
    Duration anchorEvery();

    /** Months that entries are kept: 6 to 12, up to 36 with {@link #internalControl()} (CNIL, délibération 2021-122). */
    @WithDefault("12")
    int retentionMonths();

    /** Where the internal control that needs more than 12 months is documented. */
    Optional<String> internalControl();
}
