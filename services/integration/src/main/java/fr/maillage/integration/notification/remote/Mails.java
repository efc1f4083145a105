package fr.maillage.integration.notification.remote;

import fr.maillage.integration.notification.domain.Letter;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;

/** Letters as mail messages: plain text, marked as written by a machine so that nothing answers (RFC 3834). */
record Mails(String from) {

    MailMessage of(Letter letter) {
        return new MailMessage()
                .setFrom(from)
                .setTo(letter.to())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", "<" + letter.id() + "@maillage.invalid>")
                        .add("Auto-Submitted", "auto-generated"));
    }
}
