package fr.maillage.integration.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.notification.domain.Letter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {

    @Test
    void a_letter_becomes_a_file_that_mail_programs_read_and_is_there_once(@TempDir Path folder) throws Exception {
        FolderPost post = new FolderPost(folder.resolve("mailbox"), new Mails("maillage@localhost"));
        Letter letter = new Letter("0190", "helene@toulouse.example", "Maillage : 2 nouveautés", "Bonjour,\n\ndéjà");

        post.send(letter);
        post.send(letter);

        try (var files = Files.list(folder.resolve("mailbox"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("0190.eml");
        }
        assertThat(Files.readString(folder.resolve("mailbox/0190.eml")))
                .contains("From: maillage@localhost")
                .contains("To: helene@toulouse.example")
                .contains("Subject: =?UTF-8?Q?")
                .contains("Message-ID: <0190@maillage.invalid>")
                .contains("Auto-Submitted: auto-generated")
                .contains("Content-Type: text/plain; charset=utf-8");
    }
}
