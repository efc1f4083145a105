package fr.maillage.registry.geography.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the features of a GeoJSON file, or the objects of a JSON list, one at a time: memory is that of the largest. */
public interface FeatureReader {

    /**
     * One feature, or one object of a list.
     *
     * @param number counted from 1
     * @param properties scalar members only, as text
     * @param shape null when it has none that can be read
     * @param fault why the shape cannot be read
     */
    record Feature(
            long number,
            Map<String, String> properties,
            @Nullable RawShape shape,
            @Nullable Fault fault) {

        public Feature {
            properties = Map.copyOf(properties);
        }
    }

    /** Refuses the whole file when it is not JSON, stops in the middle, or holds no list of features. */
    void read(InputStream in, Consumer<Feature> each) throws IOException;
}
