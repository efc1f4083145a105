package fr.maillage.premises.code.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A code and its labels in both languages; without label, no source gave one. */
public record CodedValue(
        String code, @Nullable String label, @Nullable String labelEn) {

    public static CodedValue of(Labelled constant) {
        return new CodedValue(constant.name(), constant.fr(), constant.en());
    }

    /** No constant, no value. */
    public static @Nullable CodedValue ofNullable(@Nullable Labelled constant) {
        return constant == null ? null : of(constant);
    }

    public static List<CodedValue> of(Collection<? extends Labelled> constants) {
        return constants.stream().map(CodedValue::of).toList();
    }
}
