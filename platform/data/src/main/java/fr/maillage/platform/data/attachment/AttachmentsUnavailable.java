package fr.maillage.platform.data.attachment;

/** Neither the table nor the disk of attachments did what was asked of it; never carries data. */
final class AttachmentsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AttachmentsUnavailable(Exception cause) {
        super("attachments could not be read or written", cause);
    }
}
