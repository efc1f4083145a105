package fr.maillage.local.bench;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The registry's database of one data directory, seen by the operator; only one that holds nobody real. */
final class DemoDatabase implements AutoCloseable {

    private static final String MARK = "select 'bench question %d'";

    private final Connection connection;
    private final Path log;

    private DemoDatabase(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    /** Refuses a registry with real people: their names would end in the server's log. */
    static DemoDatabase open(DataDirectory data) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", data.secrets().password("postgres"));
        String url = "jdbc:postgresql://127.0.0.1:%d/registry"
                .formatted(data.existing().ports().postgres());
        DemoDatabase database = new DemoDatabase(DriverManager.getConnection(url, login), data.logFile("postgres"));
        if (database.count("select count(*) from professional where source <> 'demo'") > 0) {
            database.close();
            throw Failure.of(
                    "ce registre contient de vraies personnes : la mesure ne se fait que sur des données de démonstration",
                    "./maillage up --detach --data-dir DOSSIER --port-base 18080, puis ./maillage demo --data-dir DOSSIER");
        }
        return database;
    }

    /** Persons drawn at random who practise somewhere in France: id, beginning of the name, commune, profession. */
    record Person(String id, String prefix, String commune, String profession) {}

    List<Person> people(int wanted) throws SQLException {
        List<Person> people = new ArrayList<>();
        // Every n-th row of the whole table would read it all; blocks drawn at random are enough here.
        String sql = """
                select distinct on (p.id) p.id, left(split_part(p.search_name, ' ', 1), 5), a.commune_code,
                       p.profession_system || ':' || p.profession_code
                  from professional p tablesample system (20)
                  join professional_activity a on a.professional_id = p.id and a.active
                 where p.active and a.commune_code is not null
                   and length(split_part(p.search_name, ' ', 1)) >= 3
                 order by p.id, a.commune_code""";
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select * from (" + sql + ") s order by md5(s.id) limit " + wanted)) {
            while (row.next()) {
                people.add(new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        if (people.isEmpty()) {
            throw Failure.of("aucune personne de démonstration n'est chargée", "./maillage demo");
        }
        return people;
    }

    long activities() throws SQLException {
        return count("select count(*) from professional_activity where active");
    }

    /** What the service runs to answer each question: the statements that read, without what opens a transaction. */
    List<List<ServerLog.Run>> statementsOf(int questions, Asking asking)
            throws SQLException, IOException, InterruptedException {
        long before = Files.size(log);
        logAll("all");
        try {
            for (int i = 0; i < questions; i++) {
                execute(MARK.formatted(i));
                asking.ask(i);
            }
            execute(MARK.formatted(questions));
        } finally {
            logAll("none");
        }
        return perQuestion(ServerLog.runs(linesAfter(before)));
    }

    /** Asks one question and waits for its answer. */
    @FunctionalInterface
    interface Asking {
        void ask(int number) throws IOException, InterruptedException;
    }

    static List<List<ServerLog.Run>> perQuestion(List<ServerLog.Run> runs) {
        List<List<ServerLog.Run>> questions = new ArrayList<>();
        for (ServerLog.Run run : runs) {
            if (run.sql().startsWith("select 'bench question")) {
                questions.add(new ArrayList<>());
            } else if (!questions.isEmpty() && reads(run)) {
                questions.getLast().add(run);
            }
        }
        if (!questions.isEmpty()) {
            questions.removeLast();
        }
        return questions;
    }

    private static boolean reads(ServerLog.Run run) {
        String sql = run.sql().stripLeading();
        return run.user().equals("registry_app")
                && (sql.startsWith("select") || sql.startsWith("with"))
                && !sql.contains("set_config");
    }

    private List<String> linesAfter(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] bytes = new byte[(int) (file.length() - position)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void logAll(String what) throws SQLException, InterruptedException {
        execute("alter system set log_statement = '" + what + "'");
        execute("select pg_reload_conf()");
        // Every backend takes the setting up before its next statement, once the signal has reached it.
        Thread.sleep(500);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
