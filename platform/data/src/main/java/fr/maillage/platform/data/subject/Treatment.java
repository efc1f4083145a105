package fr.maillage.platform.data.subject;

import java.util.Map;

/** What became of a category, with the rows concerned by table. */
public sealed interface Treatment {

    Map<String, Long> rows();

    /** Gone, or no longer about anybody. */
    record Removed(Map<String, Long> rows) implements Treatment {}

    /** Still there, and why. */
    record Kept(Map<String, Long> rows, Ground ground) implements Treatment {}
}
