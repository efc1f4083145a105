package fr.maillage.local.platform;

import fr.maillage.local.directory.PortLayout;
import java.util.List;

/** What {@code up} found to do: the parts it started, none if everything was running already. */
public record Outcome(PortLayout ports, List<String> started, boolean partial) {
    public boolean wasUp() {
        return started.isEmpty();
    }
}
