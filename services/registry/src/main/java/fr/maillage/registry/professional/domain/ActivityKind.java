package fr.maillage.registry.professional.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kind of an activity (TRE_R22) tells about it. */
public final class ActivityKind {

    /** Care in somebody's stead (REG-10): capacity, but not an address. */
    public static final List<String> SUBSTITUTE = List.of("GENR02", "GENR03");

    /** Withdrawn from the nomenclature on 26 June 2020. */
    public static final List<String> DEPRECATED = List.of("GENR05", "GENR07");

    /** What a file without kinds means by every line. */
    public static final String STANDARD = "GENR01";

    private ActivityKind() {}

    public static boolean isSubstitute(@Nullable String kind) {
        return kind != null && SUBSTITUTE.contains(kind);
    }
}
