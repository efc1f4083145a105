package fr.maillage.demo;

import fr.maillage.demo.people.Town;
import java.io.Closeable;
import java.util.Map;

/** A group of files that are written while the walk goes from town to town. */
interface Layer extends Closeable {
    /** The towns that follow are of this department. */
    void department(String code);

    void town(Town town);

    /** What was written, for people: word and count. */
    Map<String, Long> counts();

    /** The files become whole; without this call they are left aside under a temporary name. */
    @Override
    void close();
}
