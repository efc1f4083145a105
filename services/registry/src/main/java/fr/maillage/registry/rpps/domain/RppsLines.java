package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import fr.maillage.registry.sourcefile.domain.Truncation;
import java.io.IOException;
import java.util.List;

/** The walk through an open file that is the same whatever its lines say. */
final class RppsLines {

    private RppsLines() {}

    /** What to do with a line whose cells are as many as the header's. */
    @FunctionalInterface
    interface Reader {
        void read(long line);
    }

    static Header header(RppsHeader expected, SourceLines lines) throws IOException {
        String first = lines.next();
        if (first == null) {
            throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
        }
        return expected.resolve(first);
    }

    static void read(SourceLines lines, RowSink sink, PipeLine cells, int width, Reader reader) throws IOException {
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            any = true;
            sink.read();
            cells.read(line);
            if (cells.fits(width)) {
                reader.read(lines.number());
            } else {
                List<String> all = PipeLine.cells(line);
                Truncation.refuseIfCut(all, width, lines);
                sink.issue(LineIssues.wrongWidth(lines.number(), all, width));
                sink.rejectUnkeyed(lines.number());
            }
        }
        if (!any) {
            throw new Refusal(
                    Reason.HEADER_ONLY,
                    1,
                    "Le fichier ne contient qu'une ligne d'en-tête.",
                    "The file holds nothing but a header line.");
        }
    }
}
