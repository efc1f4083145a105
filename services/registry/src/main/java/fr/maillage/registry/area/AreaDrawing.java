package fr.maillage.registry.area;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.registry.area.domain.AreaRules.Breach;
import fr.maillage.registry.area.domain.DrawingRules;
import fr.maillage.registry.geography.GeoJson;
import fr.maillage.registry.geography.JtsOutlines;
import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an outline that somebody drew. Nothing of it is repaired: whoever drew it can draw it again. */
public final class AreaDrawing {

    private static final OutlineMaker OUTLINES = new JtsOutlines();

    private AreaDrawing() {}

    /** Null for none; a GeoJSON Polygon or MultiPolygon that breaks a rule is refused with what is wrong, and where. */
    public static @Nullable Outline read(@Nullable JsonNode geometry) {
        if (geometry == null || geometry.isNull()) {
            return null;
        }
        GeoJson.Shape read = shape(geometry);
        refuse(read.fault());
        DrawingRules.breach(read.shape()).ifPresent(breach -> {
            throw AreaRefusals.breached(List.of(breach));
        });
        OutlineMaker.Made made = OUTLINES.strict(read.shape());
        refuse(made.fault());
        return made.outline();
    }

    private static GeoJson.Shape shape(JsonNode geometry) {
        try {
            return GeoJson.geometry(geometry.traverse());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static void refuse(@Nullable Fault fault) {
        if (fault != null) {
            throw AreaRefusals.breached(
                    List.of(new Breach(DrawingRules.POINTER, fault.code(), fault.fr(), fault.en())));
        }
    }
}
