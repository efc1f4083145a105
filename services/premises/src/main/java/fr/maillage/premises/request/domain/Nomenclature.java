package fr.maillage.premises.request.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Official codes and their labels, as shipped: professions (TRE_G15, TRE_R95) and specialties of doctors (TRE_R38). */
public final class Nomenclature {

    public static final Nomenclature PROFESSIONS = new Nomenclature("/codes/request-profession.csv");
    public static final Nomenclature SPECIALTIES = new Nomenclature("/codes/request-specialty.csv");

    private final Map<String, Entry> byCode;

    private Nomenclature(String file) {
        this.byCode = read(file);
    }

    /** A code with its nomenclature and its words. */
    public record Entry(String system, String code, String label, String labelEn) {}

    public Optional<Entry> find(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** How many codes there are. */
    public int size() {
        return byCode.size();
    }

    public Optional<Profession> profession(@Nullable String code) {
        return find(code).map(entry -> new Profession(entry.system(), entry.code()));
    }

    private static Map<String, Entry> read(String file) {
        Map<String, Entry> read = new LinkedHashMap<>();
        InputStream stream = Objects.requireNonNull(Nomenclature.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(";", -1)).forEach(cells -> {
                Entry entry = new Entry(cells[0], cells[1], cells[2], cells[3]);
                read.put(entry.code(), entry);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
