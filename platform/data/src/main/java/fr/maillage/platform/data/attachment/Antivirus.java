package fr.maillage.platform.data.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks into files before they are handed out. By default a clamd, where {@code maillage.attachments.antivirus} names
 * one; a service or a deployment may bring its own as a bean.
 */
public interface Antivirus {

    /** What it found. */
    sealed interface Finding {

        record Clean() implements Finding {}

        /** Something, and what the antivirus calls it. */
        record Infected(String signature) implements Finding {}
    }

    /** False: nothing is scanned, attachments are marked as such. */
    boolean isSet();

    /** An {@link IOException} means no answer: the file stays where it is and is looked at again later. */
    Finding scan(InputStream content) throws IOException;
}
