package fr.maillage.platform.data.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code maillage.idempotency.*} */
@ConfigMapping(prefix = "maillage.idempotency")
interface IdempotencySettings {

    /** How long an answer is kept for a caller who repeats the request; at least a day. */
    @WithDefault("24H")
    Duration keep();

    /** How often answers past their time are removed. */
    @WithDefault("10M")
    Duration purgeEvery();
}
