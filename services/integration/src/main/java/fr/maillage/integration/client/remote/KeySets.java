package fr.maillage.integration.client.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.ClientRules;
import fr.maillage.integration.client.domain.KeyFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON Web Key Sets as others write them (RFC 7517). Keys of other kinds or uses are passed over; of ours only the name and
 * the point are taken along. A set with anything private in it is refused whole.
 */
@ApplicationScoped
class KeySets {

    /** Members of private and symmetric keys (RFC 7518, 6.2.2, 6.3.2, 6.4; RFC 8037). */
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv");

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int DEPTH = 10;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** At least one, none twice, in the order of their names. */
    List<ClientKey> read(byte[] text, Instant now) throws KeysUnfit {
        JsonNode published = parsed(text).path("keys");
        if (!published.isArray() || published.valueStream().anyMatch(key -> !key.isObject())) {
            throw new KeysUnfit(KeyFault.NOT_A_KEY_SET);
        }
        if (published.valueStream().anyMatch(key -> PRIVATE.stream().anyMatch(key::has))) {
            throw new KeysUnfit(KeyFault.PRIVATE_KEY);
        }
        List<ClientKey> found = new ArrayList<>();
        published.valueStream().filter(KeySets::isOurs).forEach(key -> found.add(key(key, now)));
        found.sort(Comparator.comparing(ClientKey::kid));
        if (found.isEmpty()) {
            throw new KeysUnfit(KeyFault.NO_USABLE_KEY);
        }
        if (found.size() > ApiClient.MOST_PUBLISHED) {
            throw new KeysUnfit(KeyFault.TOO_MANY_KEYS);
        }
        if (!ClientRules.keys(found, "").isEmpty()) {
            throw new KeysUnfit(KeyFault.NOT_A_KEY_SET);
        }
        return found;
    }

    private JsonNode parsed(byte[] text) throws KeysUnfit {
        try {
            return json.readTree(text);
        } catch (IOException malformed) {
            throw new KeysUnfit(KeyFault.NOT_A_KEY_SET);
        }
    }

    private static boolean isOurs(JsonNode key) {
        return is(key, "kty", "EC")
                && is(key, "crv", "P-256")
                && (!key.has("use") || is(key, "use", "sig"))
                && (!key.has("alg") || is(key, "alg", "ES256"))
                && KID.matcher(key.path("kid").asText()).matches();
    }

    private static boolean is(JsonNode key, String member, String value) {
        return value.equals(key.path(member).textValue());
    }

    private static ClientKey key(JsonNode key, Instant now) {
        return new ClientKey(
                key.path("kid").asText(), key.path("x").asText(), key.path("y").asText(), now);
    }
}
