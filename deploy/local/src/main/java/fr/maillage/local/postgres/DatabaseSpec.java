package fr.maillage.local.postgres;

import java.util.List;
import java.util.stream.Stream;

/**
 * One database and who may use it.
 *
 * @param owner the role that owns the database and migrates it
 * @param users further roles that may connect; what they may touch is granted by the migrations
 */
public record DatabaseSpec(String name, String owner, List<String> users) {
    public DatabaseSpec {
        users = List.copyOf(users);
    }

    /** The three roles every service has: owner for migrations, app for requests, worker for jobs. */
    public static DatabaseSpec ofService(String service) {
        return new DatabaseSpec(service, service + "_owner", List.of(service + "_app", service + "_worker"));
    }

    public List<String> roles() {
        return Stream.concat(Stream.of(owner), users.stream()).toList();
    }

    /** Name of the secret of a role: {@code registry_app} keeps its password in {@code registry-app.password}. */
    public static String secretOf(String role) {
        return role.replace('_', '-');
    }
}
