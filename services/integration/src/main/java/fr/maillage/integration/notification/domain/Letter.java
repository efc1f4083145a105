package fr.maillage.integration.notification.domain;

/**
 * A mail, ready to leave. Never written to a log: {@code toString} names it and nothing else.
 *
 * @param id the same for each try, so that a receiver may tell a repetition
 * @param subject without anything personal: it is read on locked screens and kept in logs of mail servers
 */
public record Letter(String id, String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter " + id;
    }
}
