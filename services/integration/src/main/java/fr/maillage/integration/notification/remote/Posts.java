package fr.maillage.integration.notification.remote;

import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Post;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** The post that the settings name; a server and a folder together stop the service at start. */
@Startup
@ApplicationScoped
class Posts implements Post {

    private final Post chosen;

    Posts(MailSettings settings, Vertx vertx) {
        this.chosen = chosen(settings, vertx);
    }

    private static Post chosen(MailSettings settings, Vertx vertx) {
        Mails mails = new Mails(settings.from());
        if (settings.smtp().host().isPresent()) {
            if (settings.directory().isPresent()) {
                throw new IllegalStateException(
                        "maillage.mail.directory and maillage.mail.smtp.host are both set, must be one of them");
            }
            return new SmtpPost(vertx, settings.smtp(), mails);
        }
        return settings.directory()
                .<Post>map(folder -> new FolderPost(folder, mails))
                .orElseGet(None::new);
    }

    @Override
    public void send(Letter letter) throws PostRefused, PostUnavailable, InterruptedException {
        chosen.send(letter);
    }

    @Override
    public boolean isThere() {
        return chosen.isThere();
    }

    private static final class None implements Post {

        @Override
        public void send(Letter letter) throws PostRefused {
            throw new PostRefused("this installation sends no mail");
        }

        @Override
        public boolean isThere() {
            return false;
        }
    }
}
