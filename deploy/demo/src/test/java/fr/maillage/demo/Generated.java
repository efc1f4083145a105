package fr.maillage.demo;

import fr.maillage.demo.reference.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of generated files. Ariège (09) is small, Ille-et-Vilaine (35) has cities; Rhône (69) has arrondissements. */
record Generated(Path folder, Map<String, Long> counts) {
    static final Reference REFERENCE = Reference.read();

    static Generated of(Path folder, long seed, String... departments) {
        Order order =
                new Order(seed, List.of(departments), 1, EnumSet.allOf(Order.Part.class), List.of("243500139"), folder);
        return new Generated(folder, new Generation(order, REFERENCE, (code, name, counts) -> {}).run());
    }

    List<String> lines(String file) {
        return lines(file, StandardCharsets.UTF_8);
    }

    List<String> lines(String file, Charset charset) {
        try {
            return Files.readAllLines(folder.resolve(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of every line but the first. */
    List<List<String>> rows(String file, String separator) {
        return lines(file).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(java.util.regex.Pattern.quote(separator), -1)))
                .toList();
    }

    /** SHA-256 by file name. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> hashes.put(String.valueOf(file.getFileName()), hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
