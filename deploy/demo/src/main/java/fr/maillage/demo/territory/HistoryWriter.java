package fr.maillage.demo.territory;

import fr.maillage.demo.address.FormerCommunes;
import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Communes that never were and are part of another now, as the list of delegated and associated communes tells of them. */
public final class HistoryWriter implements Closeable {
    private final TextFile file;
    private boolean any;

    public HistoryWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write("[");
    }

    public void write(FormerCommunes.Former former) {
        file.write("%s{\"code\":\"%s\",\"nom\":\"%s\",\"type\":\"commune-deleguee\",\"chefLieu\":\"%s\"}"
                .formatted(
                        any ? "," : "",
                        former.code(),
                        former.name().replace("\"", ""),
                        former.now().code()));
        any = true;
    }

    @Override
    public void close() {
        file.write("]");
        file.close();
    }
}
