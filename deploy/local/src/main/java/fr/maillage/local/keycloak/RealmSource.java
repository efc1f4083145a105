package fr.maillage.local.keycloak;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.keys.ClientKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The realm files of the checkout, and what is known of their import. Keycloak never imports a realm twice: once the
 * database exists, the administration console rules, and a change of the files is only reported.
 */
public final class RealmSource {
    private final Path folder;
    private final DataDirectory directory;

    public RealmSource(Path checkout, DataDirectory directory) {
        this.folder = checkout.resolve("deploy/keycloak");
        this.directory = directory;
    }

    public RealmFile read() {
        try {
            return RealmFile.parse(text("realm.json")).with(RealmFile.parse(text("demo.json")));
        } catch (IOException e) {
            throw Failure.of("fichier de royaume illisible dans " + folder + " : " + e.getMessage())
                    .because(e);
        }
    }

    public boolean isImported() {
        return Files.exists(importedMark());
    }

    /** Whether the files say something else than what this database was made from. */
    public boolean hasChangedSinceImport() {
        try {
            return isImported() && !Files.readString(importedMark()).strip().equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the merged realm where Keycloak looks for it at start. It holds public keys only, but demo passwords. */
    void layForImport(Path importFolder) {
        ClientKeys keys = new ClientKeys(directory.secrets());
        PrivateFiles.directory(importFolder);
        PrivateFiles.write(
                importFolder.resolve("maillage-realm.json"),
                read().withKeys(keys::publicKeySet).json().toPrettyString());
    }

    public void rememberImport() {
        PrivateFiles.write(importedMark(), fingerprint() + "\n");
    }

    private Path importedMark() {
        return directory.keycloak().resolve("imported-realm.sha256");
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text("realm.json").getBytes(StandardCharsets.UTF_8));
            digest.update(text("demo.json").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
