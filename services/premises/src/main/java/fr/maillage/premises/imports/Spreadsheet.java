package fr.maillage.premises.imports;

import fr.maillage.premises.imports.domain.Csv;
import fr.maillage.premises.imports.domain.FileRefused;
import fr.maillage.premises.imports.domain.Lines;
import fr.maillage.premises.imports.domain.Table;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of an uploaded file: XLSX by its first bytes, separated text otherwise (UTF-8, or windows-1252 as spreadsheets of
 * this country write). An archive is unpacked once into nothing before it is read: what it says about itself is not believed.
 */
final class Spreadsheet {

    static final long MOST_BYTES = 10L << 20;
    private static final long MOST_UNPACKED = 80L << 20;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern EXPONENT = Pattern.compile("-?\\d(\\.\\d{1,17})?[eE][+-]?\\d{1,2}");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Spreadsheet() {}

    /** Its first sheet, or the text; refuses with {@link FileRefused} what cannot be read. */
    static Table table(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FileRefused(
                    "too-large",
                    "Plus de %d octets.".formatted(MOST_BYTES),
                    "More than %d bytes.".formatted(MOST_BYTES));
        }
        return zipped(file) ? ofWorkbook(file) : Table.ofText(Csv.rows(text(Files.readAllBytes(file))));
    }

    private static boolean zipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** NUL is in no text, whatever its letters are written in, and no database keeps it. */
    private static String text(byte[] bytes) {
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused("not-a-table", "Ni texte ni classeur XLSX.", "Neither text nor an XLSX workbook.");
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** What is in an archive is whatever somebody put there: a reader that stumbles over it refuses the file. */
    private static Table ofWorkbook(Path file) {
        try {
            requireSmall(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<List<String>> found = new ArrayList<>();
                rows.limit(Lines.MOST + 2L).forEach(row -> add(row, found));
                return new Table(found, workbook.isDate1904() ? Table.SINCE_1904 : Table.SINCE_1900);
            }
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new FileRefused("unreadable-workbook", "Classeur illisible.", "Unreadable workbook.");
        }
    }

    /** In its place: a spreadsheet leaves blank rows out. */
    private static void add(Row row, List<List<String>> found) {
        if (row.getRowNum() > Lines.MOST + 1 || found.size() > Lines.MOST) {
            throw new FileRefused(
                    "too-many-lines",
                    "Plus de %d lignes ; partagez le fichier.".formatted(Lines.MOST),
                    "More than %d lines; split the file.".formatted(Lines.MOST));
        }
        while (found.size() < row.getRowNum() - 1) {
            found.add(List.of());
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(Spreadsheet::text).orElse(""));
        }
        found.add(cells);
    }

    /** A number without an exponent; one that nobody writes out is left as it is, and refused as a number later. */
    private static String text(Cell cell) {
        String text = cell.getText();
        if (cell.getType() == CellType.STRING || !EXPONENT.matcher(text).matches()) {
            return text;
        }
        return new BigDecimal(text).toPlainString();
    }

    private static void requireSmall(Path file) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw bomb();
                        }
                    }
                }
            }
        }
    }

    private static FileRefused bomb() {
        return new FileRefused(
                "archive-refused",
                "Classeur de plus de %d octets une fois décompressé, ou de plus de %d parties."
                        .formatted(MOST_UNPACKED, MOST_ENTRIES),
                "Workbook of more than %d bytes unpacked, or of more than %d parts."
                        .formatted(MOST_UNPACKED, MOST_ENTRIES));
    }
}
