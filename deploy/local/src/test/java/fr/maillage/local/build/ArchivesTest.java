package fr.maillage.local.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    Path folder;

    @Test
    void the_top_folder_is_left_out_and_programs_stay_executable() throws Exception {
        Archives.unpackGzip(archive("tool-1.0/bin/run.sh", 0755), folder);

        assertThat(folder.resolve("bin/run.sh")).hasContent("content").isExecutable();
    }

    @Tag("IN-07")
    @Test
    void an_archive_cannot_write_outside_its_folder() throws Exception {
        Path target = Files.createDirectory(folder.resolve("target"));

        assertThatThrownBy(() -> Archives.unpackGzip(archive("tool/../../../escaped", 0644), target))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private static ByteArrayInputStream archive(String name, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
