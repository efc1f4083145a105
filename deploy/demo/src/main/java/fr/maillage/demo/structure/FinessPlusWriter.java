package fr.maillage.demo.structure;

import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.ground.Projection;
import fr.maillage.demo.reference.Letters;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * FINESS+: one archive of JSON, legal entities holding their sites, everything coded and nothing labelled. Coordinates
 * are arranged as in the monthly file of September 2026: degrees in {@code coordonnee*}, metres in {@code direction*}.
 */
public final class FinessPlusWriter implements Closeable {
    private static final String GENERATED = "2026-05-12T03:00:00Z";
    private static final String UPDATED = "2026-05-12 00:00:00";
    private static final String MAIN_ADDRESS = "03";
    private static final String LEGAL_ADDRESS = "02";

    private final TextFile file;
    private int entities;

    public FinessPlusWriter(Path path) {
        this.file = TextFile.gzip(path, StandardCharsets.UTF_8);
        file.write("{\"schemaVersion\":\"v1.0.0\",\"generatedAt\":\"" + GENERATED + "\",");
        file.write("\"gcc\":[],\"gco\":[],\"pmej\":[");
    }

    public void write(Structure structure) {
        StringBuilder json = file.line();
        json.append(entities == 0 ? "" : ",");
        entities++;
        json.append("{\"informationsGeneralesPMEJ\":{");
        text(json, "pmSmsseId", "9" + structure.legal());
        text(json, "dateCreation", structure.opened().toString());
        text(json, "denominationLonguePmSmsse", FinessStockWriter.MARK + " " + structure.name());
        text(json, "denominationPm", structure.name());
        text(json, "numFinessPm", structure.legal());
        last(json, "statutJuridique", "60");
        json.append("},\"adresse\":[");
        address(json, structure, LEGAL_ADDRESS);
        json.append("],\"contact\":[],\"engagement\":[],\"evenement\":[],\"ege\":[");
        site(json, structure, structure.finess(), true);
        if (structure.hasFormer()) {
            json.append(',');
            site(json, structure, structure.former(), false);
        }
        json.append("],");
        text(json, "etatObjet", "A");
        last(json, "dateDerniereMaj", UPDATED);
        json.append('}');
        file.end();
    }

    private static void site(StringBuilder json, Structure structure, String number, boolean open) {
        json.append("{\"informationsGeneralesEGE\":{");
        text(json, "egeId", "9" + number);
        text(json, "dateOuverture", structure.opened().toString());
        if (!open) {
            text(json, "dateFermeture", structure.opened().plusYears(2).toString());
        }
        text(json, "nomEgeCourt", structure.name());
        text(json, "nomEgeLong", structure.name() + " (" + FinessStockWriter.MARK + ")");
        last(json, "numFinessEge", number);
        json.append("},");
        text(json, "categorieentiteGeographiqueExercice", structure.kind().category());
        text(json, "modefixationtarifaire", structure.kind().tariff());
        json.append("\"adresse\":[");
        address(json, structure, MAIN_ADDRESS);
        json.append("],\"contact\":[{\"typeContact\":{\"roleContact\":\"01\"},\"telecom\":{");
        last(json, "telephone", structure.phone());
        json.append("}}],\"engagement\":[],\"evenement\":[],\"roleEge\":[],");
        text(json, "etatObjet", open ? "A" : "I");
        last(json, "dateDerniereMaj", UPDATED);
        json.append('}');
    }

    private static void address(StringBuilder json, Structure structure, String usage) {
        WrittenAddress address = structure.address();
        json.append('{');
        text(json, "usageAdresse", usage);
        if (!address.number().isEmpty()) {
            text(json, "numeroVoie", address.number());
        }
        if (!address.typeCode().isEmpty()) {
            text(
                    json,
                    "typeVoie",
                    (address.typeCode() + "   ")
                            .substring(0, Math.max(4, address.typeCode().length())));
        }
        if (!address.street().isEmpty()) {
            text(json, "libelleVoie", address.street());
        }
        if (!address.mention().isEmpty()) {
            text(json, "lieuDit", address.mention());
        }
        text(json, "cogCommune", structure.commune().code());
        text(json, "ligneAcheminement", Letters.afnor(structure.commune().municipalityName()));
        text(json, "codePostal", address.postcode());
        coordinates(json, structure);
        json.append('}');
    }

    private static void coordinates(StringBuilder json, Structure structure) {
        String department = structure.commune().department();
        Plane plane = Plane.of(department);
        Point house = structure.house().point();
        double longitude = plane.longitude(house.x());
        double latitude = plane.latitude(house.y());
        Point metres = Projection.of(department).metres(longitude, latitude);
        json.append("\"coordonneesGeographique\":{");
        number(json, "coordonneeX", longitude, 6);
        number(json, "coordonneeY", latitude, 6);
        number(json, "directionLatitude", metres.y(), 2);
        number(json, "directionLongitude", metres.x(), 2);
        last(json, "scoreBAN", "0.9");
        json.append('}');
    }

    private static void number(StringBuilder json, String name, double value, int decimals) {
        json.append('"').append(name).append("\":\"");
        Numbers.decimal(json, value, decimals);
        json.append("\",");
    }

    private static void text(StringBuilder json, String name, String value) {
        last(json, name, value);
        json.append(',');
    }

    private static void last(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        json.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    @Override
    public void close() {
        file.write("]}");
        file.close();
    }
}
