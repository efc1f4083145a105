package fr.maillage.integration.notification.remote;

import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Post;
import fr.maillage.integration.notification.remote.MailSettings.Security;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A mail server (RFC 6409). Its words may repeat an address, so that only its reply code is passed on. */
final class SmtpPost implements Post {

    private final MailClient client;
    private final Mails mails;
    private final long patienceMillis;

    SmtpPost(Vertx vertx, MailSettings.Smtp smtp, Mails mails) {
        this.client = MailClient.create(vertx, config(smtp));
        this.mails = mails;
        this.patienceMillis = smtp.patience().toMillis();
    }

    private static MailConfig config(MailSettings.Smtp smtp) {
        MailConfig config = new MailConfig()
                .setHostname(smtp.host().orElseThrow())
                .setPort(smtp.port())
                .setSsl(smtp.security() == Security.TLS)
                .setStarttls(smtp.security() == Security.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(smtp.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setKeepAlive(false);
        smtp.username().ifPresent(config::setUsername);
        smtp.password().ifPresent(config::setPassword);
        config.setHostnameVerificationAlgorithm("HTTPS");
        config.setConnectTimeout(Math.toIntExact(smtp.patience().toMillis()));
        return config;
    }

    @Override
    public void send(Letter letter) throws PostRefused, PostUnavailable, InterruptedException {
        try {
            client.sendMail(mails.of(letter))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PostUnavailable("no answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SMTPException reply && reply.isPermanent()) {
                throw new PostRefused("reply " + reply.getReplyCode());
            }
            throw new PostUnavailable(
                    e.getCause() instanceof SMTPException reply ? "reply " + reply.getReplyCode() : kind(e.getCause()));
        }
    }

    private static String kind(@Nullable Throwable failure) {
        return failure == null ? "no answer" : failure.getClass().getSimpleName();
    }
}
