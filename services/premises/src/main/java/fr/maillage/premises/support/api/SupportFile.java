package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportAct;
import fr.maillage.premises.support.domain.SupportContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file of a final act: its snapshot, the same for people, and the hash, in one archive. The same act gives the same bytes,
 * whenever it is asked for.
 */
final class SupportFile {

    /** The first moment that an archive can hold: its own date must not depend on the day it is made. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SupportFile() {}

    static byte[] of(SupportAct act) {
        SupportAct.Snapshot snapshot = Objects.requireNonNull(act.snapshot(), "a final act has a snapshot");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "acte-de-soutien.json", snapshot.json());
            add(zip, "acte-de-soutien.html", page(act, snapshot));
            add(zip, "SHA256SUMS", snapshot.sha256() + "  acte-de-soutien.json\n");
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String page(SupportAct act, SupportAct.Snapshot snapshot) {
        SupportContent content = act.content();
        StringBuilder rows = new StringBuilder();
        row(rows, "Objet", content.purpose().fr());
        SupportContent.Need need = Objects.requireNonNull(content.need());
        row(
                rows,
                "Besoin",
                "%s : %s %s (%s), au %s, source : %s"
                        .formatted(
                                need.indicator(),
                                need.value().toPlainString(),
                                need.unit(),
                                need.territory(),
                                need.vintage(),
                                need.source()));
        if (need.reference() != null) {
            row(rows, "Référence", need.reference().toPlainString() + " (" + need.referenceTerritory() + ")");
        }
        SupportContent.Zone zone = Objects.requireNonNull(content.zone());
        row(
                rows,
                "Zone",
                "%s au %s%s, source : %s"
                        .formatted(
                                zone.level().fr(),
                                zone.asOf(),
                                zone.qpvCode() == null ? "" : ", quartier " + zone.qpvCode(),
                                zone.source()));
        decided(rows, content);
        return """
                <!doctype html>
                <html lang="fr"><head><meta charset="utf-8"><title>%1$s</title></head><body>
                <h1>%1$s</h1>
                <p>Acte de soutien %2$s de l’organisation %3$s, finalisé le %4$s.</p>
                <table>
                %5$s</table>
                <p>SHA-256 de acte-de-soutien.json : <code>%6$s</code></p>
                </body></html>
                """.formatted(
                escaped(content.title()), act.id(), escaped(act.tenant()), snapshot.at(), rows, snapshot.sha256());
    }

    private static void decided(StringBuilder rows, SupportContent content) {
        SupportContent.ContractAction contract = Objects.requireNonNull(content.contract());
        row(
                rows,
                "Contrat",
                "%s, %s, signé le %s : %s"
                        .formatted(contract.kind().fr(), contract.title(), contract.signedOn(), contract.action()));
        row(rows, "Base légale", content.legalBasis());
        long cents = Objects.requireNonNull(content.amountCents());
        row(rows, "Montant", "%d,%02d €".formatted(cents / 100, cents % 100));
        row(rows, "Régime", Objects.requireNonNull(content.regime()).fr());
        row(rows, "Bénéficiaire", Objects.requireNonNull(content.beneficiary()).toString());
        content.commitments().forEach(commitment -> row(rows, "Engagement", commitment));
        SupportContent.Decision decision = Objects.requireNonNull(content.decision());
        row(rows, "Décision", "%s, %s, le %s".formatted(decision.body(), decision.reference(), decision.decidedOn()));
        content.evidence().forEach(one -> row(rows, "Concerne", one.kind() + " " + one.id()));
    }

    private static void row(StringBuilder rows, String name, @Nullable String value) {
        rows.append("<tr><th>%s</th><td>%s</td></tr>%n"
                .formatted(escaped(name), escaped(value == null ? "" : value))
                .replace("\r\n", "\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
