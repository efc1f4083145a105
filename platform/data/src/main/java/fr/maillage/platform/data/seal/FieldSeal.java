package fr.maillage.platform.data.seal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals sensitive values with the keys of this installation: {@code maillage.field-keys}, a list of {@code id:base64} of 32
 * bytes each. The first one seals, all of them open, so that a new key is put in front and the old one stays until nothing
 * is sealed with it. No key, or one that is short, stops the service at start.
 */
@Startup
@ApplicationScoped
public class FieldSeal {

    private static final Logger LOG = Logger.getLogger(FieldSeal.class);

    private final SealCodec codec;

    FieldSeal(@ConfigProperty(name = "maillage.field-keys") List<String> keys) {
        this.codec = SealCodec.of(keys);
    }

    public byte[] close(SealedPlace place, byte[] value) {
        return codec.close(place, value);
    }

    /** As {@link #open}; null when it does not open, which the log tells without whose it is. */
    public byte @Nullable [] tryOpen(SealedPlace place, byte[] sealed) {
        try {
            return codec.open(place, sealed);
        } catch (SealBroken broken) {
            LOG.errorf("%s (%s.%s, row %s)", broken.getMessage(), place.table(), place.column(), place.row());
            return null;
        }
    }

    /** What every value sealed today begins with, and no other. */
    public byte[] head() {
        return codec.head();
    }

    /**
     * Keyed digests of a value, {@code key id:hex}, one under each key and the present one first: by them something is known
     * again that is not kept. A key that digests stand on stays in the list as long as they do.
     */
    public List<String> digests(String tenant, String value) {
        return codec.digests(tenant, value);
    }

    /** Fails when the value was altered, or moved here from another row, column or organization. */
    public byte[] open(SealedPlace place, byte[] sealed) {
        return codec.open(place, sealed);
    }
}
