package fr.maillage.demo.territory;

import fr.maillage.demo.address.FormerCommunes;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.reference.Letters;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Mergers of communes that never were, as INSEE tells of those that were ({@code v_mvt_commune}). */
public final class HistoryWriter implements Closeable {
    private static final String MERGER = "32";
    private static final String DAY = "2016-01-01";

    private final TextFile file;

    public HistoryWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write("MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV"
                + ",TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP");
    }

    public void write(FormerCommunes.Former former) {
        file.write(String.join(
                ",",
                MERGER,
                DAY,
                "COM",
                former.code(),
                "0",
                Letters.afnor(former.name()),
                quoted(former.name()),
                quoted(former.name()),
                "COM",
                former.now().code(),
                "0",
                Letters.afnor(former.now().name()),
                quoted(former.now().name()),
                quoted(former.now().name())));
    }

    private static String quoted(String name) {
        return name.contains(",") ? '"' + name + '"' : name;
    }

    @Override
    public void close() {
        file.close();
    }
}
