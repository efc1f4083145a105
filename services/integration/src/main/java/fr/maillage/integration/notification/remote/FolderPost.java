package fr.maillage.integration.notification.remote;

import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Post;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of {@code .eml} files, one a letter, which any mail program opens. A letter that is sent again is written over. */
final class FolderPost implements Post {

    private final Path folder;
    private final Mails mails;

    FolderPost(Path folder, Mails mails) {
        this.folder = folder;
        this.mails = mails;
    }

    @Override
    public void send(Letter letter) throws PostUnavailable {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            Files.writeString(draft, new MailEncoder(mails.of(letter), "localhost").encode(), StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(letter.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PostUnavailable("folder not writable: " + e.getClass().getSimpleName());
        }
    }
}
