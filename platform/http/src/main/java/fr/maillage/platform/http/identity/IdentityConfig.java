package fr.maillage.platform.http.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code maillage.identity.*} */
@ConfigMapping(prefix = "maillage.identity")
interface IdentityConfig {

    /**
     * How long a verified token is believed without verifying it again, never past its {@code exp}. It is also how
     * long a withdrawn signing key keeps working. Zero switches the cache off; more than a minute is refused.
     */
    @WithDefault("60S")
    Duration cacheTime();

    /** Tokens remembered at most; about 4 KiB each. */
    @WithDefault("10000")
    long cacheSize();

    /** How far ahead of ours an issuer's clock may be ({@code iat}, {@code nbf}). {@code exp} gets no grace. */
    @WithDefault("10S")
    Duration clockSkew();

    /** How long the issuer may take when its keys are needed first; callers then get 503 instead of waiting on. */
    @WithDefault("5S")
    Duration patience();
}
