package fr.maillage.platform.data.attachment;

/** Where an attachment stands with the antivirus. */
public enum AttachmentState {
    /** Not looked at yet: listed, not handed out. */
    QUARANTINED,
    CLEAN,
    /** Something was found; the content is destroyed, the row remembers. */
    REFUSED,
    /** No antivirus is set: handed out, and looked at as soon as one is. */
    UNSCANNED
}
