package fr.maillage.platform.data.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The real client of a clamd that is not, and that can be set and unset while the application runs. */
@Singleton
class AntivirusOfTests implements Antivirus {

    private final ClamdStandIn server;
    private final Antivirus clamd;
    private volatile boolean set = true;

    AntivirusOfTests() throws IOException {
        this.server = ClamdStandIn.start();
        this.clamd = new Clamd(server.address(), Duration.ofSeconds(5));
    }

    ClamdStandIn server() {
        return server;
    }

    void set(boolean there) {
        set = there;
    }

    @Override
    public boolean isSet() {
        return set;
    }

    @Override
    public Finding scan(InputStream content) throws IOException {
        return clamd.scan(content);
    }
}
