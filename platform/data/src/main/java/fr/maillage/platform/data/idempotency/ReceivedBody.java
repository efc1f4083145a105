package fr.maillage.platform.data.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** Digest of the body of the request at hand, as it arrived. */
@RequestScoped
class ReceivedBody {

    private byte[] digest = new byte[0];

    byte[] digest() {
        return digest;
    }

    void keep(byte[] body) {
        digest = new Digest().add(body).bytes();
    }
}
