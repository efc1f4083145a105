package fr.maillage.premises.seal.domain;

import java.util.UUID;

/** What else a room made with the key of a sealed value, such as digests by which it is found: made anew with it. */
public interface SealFollower {

    /** The column whose values it follows. */
    SealedColumn column();

    /** In the transaction that seals the value anew, by the identity of workers; the row is held. */
    void follow(String tenant, UUID row, byte[] open);
}
