package fr.maillage.platform.data.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that are what they say, and some that are not. */
final class Documents {

    private static final String WORD =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String SHEET =
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".spreadsheetml.sheet.main+xml\"/></Types>";

    private Documents() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] png() {
        return bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001");
    }

    static byte[] jpeg() {
        return bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0");
    }

    static byte[] webp() {
        return bytes("RIFF \0\0\0WEBPVP8 ");
    }

    static byte[] odt() {
        return zip(Map.of("mimetype", ContentType.ODT.mediaType(), "content.xml", "<a/>"));
    }

    static byte[] ods() {
        return zip(Map.of("mimetype", ContentType.ODS.mediaType(), "content.xml", "<a/>"));
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", WORD, "word/document.xml", "<a/>"));
    }

    static byte[] docxWith(String name, String content) {
        var entries = new LinkedHashMap<>(Map.of("[Content_Types].xml", WORD, "word/document.xml", "<a/>"));
        entries.put(name, content);
        return zip(entries);
    }

    static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", SHEET, "xl/workbook.xml", "<a/>"));
    }

    static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A document whose one part unpacks to this many bytes of nothing. */
    static byte[] bomb(long size) {
        var bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (long left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
