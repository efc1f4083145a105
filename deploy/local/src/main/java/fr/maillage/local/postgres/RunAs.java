package fr.maillage.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as it is; root runs it in a user namespace of its own,
 * where it is nobody but keeps its files, or, where namespaces are forbidden (some containers), as an unprivileged
 * account to which the database files are given.
 */
public sealed interface RunAs {
    List<String> wrap(List<String> command);

    /** Makes everything below a path usable by whoever will run the command. */
    void give(Path path);

    record Self() implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public void give(Path path) {
            // It is already ours.
        }
    }

    record UserNamespace() implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(List.of("unshare", "--user"), command);
        }

        @Override
        public void give(Path path) {
            // Inside the namespace the kernel still sees the owner of the files.
        }
    }

    record Account(int uid, int gid) implements RunAs {
        @Override
        public List<String> wrap(List<String> command) {
            return prefixed(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), command);
        }

        @Override
        public void give(Path path) {
            try {
                Files.walkFileTree(path, new Gift(uid, gid));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Changes owner and group of a whole tree, symbolic links themselves included. */
    final class Gift extends SimpleFileVisitor<Path> {
        private final int uid;
        private final int gid;

        private Gift(int uid, int gid) {
            this.uid = uid;
            this.gid = gid;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return give(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            return give(directory);
        }

        private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }
}
