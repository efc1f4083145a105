package fr.maillage.integration.client.domain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key by which a client proves itself: elliptic, on P-256, for signatures ES256.
 *
 * @param kid by which the client's assertions name it
 * @param x coordinate, 32 bytes in base64url
 * @param y coordinate, 32 bytes in base64url
 */
public record ClientKey(String kid, String x, String y, Instant addedAt) {

    private static final int BYTES = 32;
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Whether it is the same key under the same name, whenever it came. */
    public boolean isSame(ClientKey other) {
        return kid.equals(other.kid) && x.equals(other.x) && y.equals(other.y);
    }

    /** Whether the coordinates are those of a point of the curve (SEC 1, 3.2.2.1): anything else is nobody's key. */
    public boolean liesOnCurve() {
        BigInteger px = coordinate(x).orElse(P);
        BigInteger py = coordinate(y).orElse(P);
        if (px.compareTo(P) >= 0 || py.compareTo(P) >= 0) {
            return false;
        }
        BigInteger right = px.pow(3).subtract(THREE.multiply(px)).add(B).mod(P);
        return py.multiply(py).mod(P).equals(right);
    }

    private static Optional<BigInteger> coordinate(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new BigInteger(1, bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
