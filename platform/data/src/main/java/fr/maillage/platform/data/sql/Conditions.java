package fr.maillage.platform.data.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A where clause that grows: its text is written in the stores, every value is a parameter. */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** One more that must hold, with the values of its question marks. */
    public Conditions and(String text, Object... bound) {
        texts.add(text);
        values.addAll(Arrays.asList(bound));
        return this;
    }

    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** The values so far, and those that follow the clause. */
    public List<@Nullable Object> values(Object... last) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(last));
        return all;
    }
}
