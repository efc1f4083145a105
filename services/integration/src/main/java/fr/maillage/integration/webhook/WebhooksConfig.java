package fr.maillage.integration.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** {@code maillage.webhooks.*}; connections are {@link fr.maillage.integration.outside.OutsideConfig}'s. */
@ConfigMapping(prefix = "maillage.webhooks")
public interface WebhooksConfig {

    /** Most webhooks of one organization. */
    @WithDefault("20")
    int limit();

    /** Pauses between attempts, each a fifth shorter or longer by chance; as many more attempts: three days in all. */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> retries();

    /** From the first byte out to the end of the answer's head. */
    @WithDefault("20S")
    Duration deadline();

    /** How long an instance has a message to itself; one that dies gives it back then. Longer than anything done under it. */
    @WithDefault("2M")
    Duration lease();

    /** Messages under way to one webhook at a time; one that fails gets a single one. */
    @WithDefault("4")
    int perWebhook();

    /** Messages under way to one host at a time. */
    @WithDefault("8")
    int perHost();

    /** Messages under way from this instance at a time. */
    @WithDefault("256")
    int atOnce();

    /** How often messages are looked for that another instance made, or whose time has come. */
    @WithDefault("1S")
    Duration poll();

    /** When a message whose rights could not be checked is looked at again; it does not count as an attempt. */
    @WithDefault("1M")
    Duration holdFor();

    /** How long the rights of an owner, once checked, are good. */
    @WithDefault("1M")
    Duration rightsFor();

    /** The same while the identity provider cannot be asked: no longer than a token would be. */
    @WithDefault("5M")
    Duration rightsWithout();

    /** How long finished messages stay in the log. */
    @WithDefault("30D")
    Duration keep();

    /** Most pings of one webhook that wait to be sent. */
    @WithDefault("10")
    int pingLimit();

    /** Most events of one replay. */
    @WithDefault("10000")
    int replayLimit();
}
