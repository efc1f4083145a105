package fr.maillage.registry.imports.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a format puts what it reads. */
public interface RowSink {

    /** Counts one record of the file, good or bad. */
    void read();

    /** A good row: values in the order of the table's columns. */
    void accept(StageTable table, long line, List<? extends @Nullable Object> values);

    /** A bad row whose key could be read: what it stands for did not vanish, it is only left as it was. */
    void reject(StageTable table, long line, List<String> key);

    /** A bad row without a readable key. */
    void rejectUnkeyed(long line);

    void issue(RowIssue issue);

    /** The date that the file gives itself. */
    void vintage(LocalDate date);

    /** A fact about the whole file, by name, that completions and checks may ask for. */
    void fact(String name);

    /** What is live of a table, and what this file said of it so far; empty when the plan asked for nothing. */
    KnownRows known(StageTable table);

    /** Adds one to a counter of the load's report. */
    void tally(String counter);
}
