package fr.maillage.registry.imports.domain;

import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what a format says of a file, instead of staging it. */
public final class RecordedRows implements RowSink {

    private final List<Row> accepted = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final Set<String> facts = new HashSet<>();
    private final Map<StageTable, KnownRows> known = new HashMap<>();
    private final Map<String, Long> tallies = new HashMap<>();
    private @Nullable LocalDate vintage;
    private long read;

    /** A good row, by column name. */
    public record Row(StageTable table, long line, List<? extends @Nullable Object> values) {

        public @Nullable Object get(String column) {
            return values.get(table.columns().indexOf(column));
        }
    }

    /** A bad row; its key is empty when it could not be read. */
    public record Rejected(long line, List<String> key) {}

    /** What a format makes of a text. */
    public static RecordedRows of(ImportFormat format, String text) {
        Charset charset =
                format.encoding() == SourceEncoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        RecordedRows rows = new RecordedRows();
        try {
            format.read(
                    new SourceLines(
                            new ByteArrayInputStream(text.getBytes(charset)), format.encoding(), FileLimits.DEFAULT),
                    rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Override
    public void read() {
        read++;
    }

    @Override
    public void accept(StageTable table, long line, List<? extends @Nullable Object> values) {
        accepted.add(new Row(table, line, values));
    }

    @Override
    public void reject(StageTable table, long line, List<String> key) {
        rejected.add(new Rejected(line, key));
    }

    @Override
    public void rejectUnkeyed(long line) {
        rejected.add(new Rejected(line, List.of()));
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }

    @Override
    public void vintage(LocalDate date) {
        vintage = date;
    }

    @Override
    public void fact(String name) {
        facts.add(name);
    }

    @Override
    public KnownRows known(StageTable table) {
        return known.computeIfAbsent(table, _ -> new KnownRows());
    }

    @Override
    public void tally(String counter) {
        tallies.merge(counter, 1L, Long::sum);
    }

    public Map<String, Long> tallies() {
        return tallies;
    }

    public long count() {
        return read;
    }

    public List<Row> accepted(StageTable table) {
        return accepted.stream().filter(row -> row.table().equals(table)).toList();
    }

    /** The only good row of a table. */
    public Row only(StageTable table) {
        List<Row> rows = accepted(table);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows in " + table.name() + ", issues: " + issues);
        }
        return rows.getFirst();
    }

    public List<Rejected> rejected() {
        return rejected;
    }

    public List<RowIssue> issues() {
        return issues;
    }

    public List<String> issueCodes() {
        return issues.stream().map(RowIssue::code).toList();
    }

    public Set<String> facts() {
        return facts;
    }

    public @Nullable LocalDate vintage() {
        return vintage;
    }
}
