package fr.maillage.platform.http.log;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

/**
 * Puts {@link HarmlessJson} around every JSON formatter before the first request. Quarkus has no setting for it; what
 * was logged earlier, while starting, holds nothing that a caller wrote. Plain lines (development) stay as they are.
 */
@ApplicationScoped
class LogGuard {

    private static final int BEFORE_ALL_OTHERS = 1;

    void install(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
        for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
            guard(handler);
        }
    }

    private static void guard(Handler handler) {
        if (handler.getFormatter() instanceof JsonFormatter json) {
            handler.setFormatter(new HarmlessJson(json));
        }
        if (handler instanceof ExtHandler wrapper) {
            for (Handler inner : wrapper.getHandlers()) {
                guard(inner);
            }
        }
    }
}
