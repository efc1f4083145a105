package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.language.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that must turn out to be one of the four office documents taken. Everything in it is unpacked once, into nothing,
 * under caps that are counted while unpacking: what an archive says about itself is not believed.
 */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final long MOST_RATIO = 100;
    /** Below this a high ratio hurts nobody: small XML packs well. */
    private static final long SMALL = 1024 * 1024;

    private static final int MARKER = 64 * 1024;
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String SHEET = "spreadsheetml.sheet.main+xml";

    private final ZipFile zip;
    private final Set<String> names = new TreeSet<>();
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;

    private OfficeArchive(ZipFile zip) {
        this.zip = zip;
    }

    static ContentType inspect(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new OfficeArchive(zip).inspect(file.toFile().length());
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw ContentInspection.refused(Text.of("archive illisible", "unreadable archive"));
        }
    }

    private ContentType inspect(long packed) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooMuch(zip.size() + " > " + MOST_ENTRIES);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            checkName(entry.getName());
            count(entry, packed);
        }
        refuseMacros();
        ContentType type = type();
        if (type == null) {
            throw ContentInspection.refused(Text.of("archive ZIP ordinaire", "ordinary ZIP archive"));
        }
        return type;
    }

    private void checkName(String name) {
        boolean steps = List.of(name.split("[/\\\\]", -1)).contains("..");
        boolean absolute = name.startsWith("/") || name.startsWith("\\") || name.contains(":");
        if (steps || absolute || name.indexOf('\0') >= 0 || !names.add(name)) {
            throw ContentInspection.refused(Text.of("archive aux noms trompeurs", "archive with deceptive names"));
        }
    }

    private void count(ZipEntry entry, long packed) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_BYTES || (unpacked > SMALL && unpacked / MOST_RATIO > packed)) {
                    throw tooMuch(unpacked + " / " + packed);
                }
            }
        }
    }

    private void refuseMacros() throws IOException {
        boolean macros = names.stream()
                .anyMatch(name ->
                        name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"));
        if (macros || content("[Content_Types].xml").contains("macroEnabled")) {
            throw ContentInspection.refused(Text.of("document à macros", "document with macros"));
        }
    }

    private @Nullable ContentType type() throws IOException {
        String openDocument = content("mimetype");
        for (ContentType type : List.of(ContentType.ODT, ContentType.ODS)) {
            if (openDocument.equals(type.mediaType())) {
                return type;
            }
        }
        String parts = content("[Content_Types].xml");
        if (names.contains("word/document.xml") && parts.contains(WORD)) {
            return ContentType.DOCX;
        }
        return names.contains("xl/workbook.xml") && parts.contains(SHEET) ? ContentType.XLSX : null;
    }

    /** The beginning of a small entry; empty when there is none. */
    private String content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MARKER), StandardCharsets.UTF_8);
        }
    }

    private static RuntimeException tooMuch(String figures) {
        return ContentInspection.refused(
                Text.of("archive démesurée (" + figures + ")", "outsized archive (" + figures + ")"));
    }
}
