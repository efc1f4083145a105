package fr.maillage.platform.data.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-256-GCM under a key of each organization, derived (HKDF-SHA256, RFC 5869) from the named master key; table, column,
 * row and organization are authenticated with it. A sealed value is: format 1, length of the key's id, the id, 12 bytes of
 * nonce, text and tag. Random nonces stay safe up to 2^32 values an organization and key.
 */
public final class SealCodec {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PURPOSE = "maillage field 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIGESTS = "maillage digest 1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final Map<String, byte[]> keys;
    private final String current;

    private SealCodec(Map<String, byte[]> keys, String current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /** Messages name the setting and never a character of a key. */
    public static SealCodec of(List<String> written) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        String first = "";
        for (String one : written) {
            int colon = one.indexOf(':');
            String id = colon < 0 ? "" : one.substring(0, colon).strip();
            if (!ID.matcher(id).matches() || keys.put(id, key(one.substring(colon + 1))) != null) {
                throw new IllegalArgumentException(
                        "MAILLAGE_FIELD_KEYS must be id:base64 of 32 bytes, each id once, separated by commas");
            }
            first = first.isEmpty() ? id : first;
        }
        if (first.isEmpty()) {
            throw new IllegalArgumentException("MAILLAGE_FIELD_KEYS holds no key");
        }
        return new SealCodec(keys, first);
    }

    private static byte[] key(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY) {
                return key;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below; the cause would quote the key.
        }
        throw new IllegalArgumentException("a key of MAILLAGE_FIELD_KEYS is not base64 of 32 bytes");
    }

    /** Format and key: what a value begins with that is sealed now. */
    byte[] head() {
        byte[] id = current.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(FORMAT);
        head.write(id.length);
        head.writeBytes(id);
        return head.toByteArray();
    }

    public byte[] close(SealedPlace place, byte[] value) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(head());
        sealed.writeBytes(nonce);
        sealed.writeBytes(cipher(Cipher.ENCRYPT_MODE, current, place, nonce, value));
        return sealed.toByteArray();
    }

    public byte[] open(SealedPlace place, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < 2 + NONCE || buffer.get() != FORMAT) {
            throw new SealBroken("a sealed value has no known format", null);
        }
        byte[] id = new byte[Math.min(buffer.get() & 0xff, buffer.remaining())];
        buffer.get(id);
        byte[] nonce = new byte[Math.min(NONCE, buffer.remaining())];
        buffer.get(nonce);
        byte[] text = new byte[buffer.remaining()];
        buffer.get(text);
        return cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), place, nonce, text);
    }

    /** HMAC-SHA-256 under a key of the organization made for digests alone, from each master key. */
    List<String> digests(String tenant, String value) {
        List<String> digests = new ArrayList<>();
        digests.add(digest(current, tenant, value));
        keys.keySet().stream()
                .filter(id -> !id.equals(current))
                .sorted()
                .forEach(id -> digests.add(digest(id, tenant, value)));
        return digests;
    }

    private String digest(String id, String tenant, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(Objects.requireNonNull(keys.get(id)), tenant, DIGESTS, "HmacSHA256"));
            return id + ":" + HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", missing);
        }
    }

    private byte[] cipher(int mode, String keyId, SealedPlace place, byte[] nonce, byte[] text) {
        byte[] master = keys.get(keyId);
        if (master == null) {
            throw new SealBroken("a value is sealed with a key that MAILLAGE_FIELD_KEYS does not hold", null);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(master, place.tenant(), PURPOSE, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException tampered) {
            throw new SealBroken(
                    "the value of " + place.table() + "." + place.column() + " in row " + place.row()
                            + " does not open: altered, or moved from elsewhere",
                    tampered);
        }
    }

    private static SecretKey key(byte[] master, String tenant, byte[] purpose, String algorithm)
            throws GeneralSecurityException {
        var recipe = HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .addSalt(tenant.getBytes(StandardCharsets.UTF_8))
                .thenExpand(purpose, KEY);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, recipe);
    }
}
