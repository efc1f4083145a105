package fr.maillage.platform.data.attachment;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.InputStream;

/** The antivirus the settings name, or none. */
class AntivirusOfSettings {

    @Produces
    @Singleton
    @DefaultBean
    Antivirus antivirus(AttachmentSettings settings) {
        return settings.antivirus()
                .<Antivirus>map(address -> new Clamd(address, settings.antivirusTimeout()))
                .orElseGet(None::new);
    }

    private static final class None implements Antivirus {

        @Override
        public boolean isSet() {
            return false;
        }

        @Override
        public Finding scan(InputStream content) {
            throw new IllegalStateException("no antivirus is set, nothing can be scanned");
        }
    }
}
