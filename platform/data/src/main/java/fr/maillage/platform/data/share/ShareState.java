package fr.maillage.platform.data.share;

/** Where a share stands: not begun, showing its object, past its end, or revoked. */
public enum ShareState {
    PENDING,
    LIVE,
    ENDED,
    REVOKED
}
