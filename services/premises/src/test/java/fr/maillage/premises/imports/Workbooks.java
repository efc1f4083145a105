package fr.maillage.premises.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbooks that are ones. */
final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String TYPES = HEAD + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>""";
    private static final String SHEET = "<sheet name=\"Locaux\" sheetId=\"1\" r:id=\"rId1\"/>";

    private Workbooks() {}

    /** One sheet; a cell that is a number is written as one. */
    static byte[] of(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(sheet, "" + (char) ('A' + c) + (r + 1), rows.get(r).get(c));
            }
            sheet.append("</row>");
        }
        return zip(
                TYPES,
                workbook("", SHEET),
                sheet.append("</sheetData></worksheet>").toString(),
                0);
    }

    /** One that unpacks to far more than it is. */
    static byte[] bomb() {
        return zip(TYPES, workbook("", SHEET), HEAD + "<worksheet/>", 120);
    }

    /** One row, or what somebody calls one. */
    static byte[] withSheet(String rows) {
        return zip(
                TYPES,
                workbook("", SHEET),
                HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>",
                0);
    }

    static byte[] withTypes(String types) {
        return zip(types, workbook("", SHEET), HEAD + "<worksheet/>", 0);
    }

    static byte[] withoutSheets() {
        return zip(TYPES, workbook("", ""), HEAD + "<worksheet/>", 0);
    }

    static byte[] since1904() {
        return zip(
                TYPES,
                workbook("<workbookPr date1904=\"1\"/>", SHEET),
                HEAD
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>",
                0);
    }

    private static String workbook(String settings, String sheets) {
        return HEAD
                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + settings + "<sheets>" + sheets + "</sheets></workbook>";
    }

    private static void cell(StringBuilder sheet, String place, String value) {
        if (value.matches("\\d+(\\.\\d+)?")) {
            sheet.append("<c r=\"").append(place).append("\"><v>").append(value).append("</v></c>");
        } else {
            sheet.append("<c r=\"")
                    .append(place)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(value)
                    .append("</t></is></c>");
        }
    }

    private static byte[] zip(String types, String workbook, String sheet, int megabytesOfZeros) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                entry(zip, "[Content_Types].xml", types);
                entry(zip, "_rels/.rels", HEAD + """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                        </Relationships>""");
                entry(zip, "xl/workbook.xml", workbook);
                entry(zip, "xl/_rels/workbook.xml.rels", HEAD + """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                        </Relationships>""");
                entry(zip, "xl/worksheets/sheet1.xml", sheet);
                zip.putNextEntry(new ZipEntry("xl/media/zeros.bin"));
                byte[] megabyte = new byte[1 << 20];
                for (int i = 0; i < megabytesOfZeros; i++) {
                    zip.write(megabyte);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
