package fr.maillage.gateway.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Stops asking a service that does not answer. Closed: everybody passes, and outcomes are counted over a window. Open,
 * once half of at least {@code leastCalls} failed: nobody passes for a while. Half-open: one call at a time tries; its
 * success closes the breaker, its failure opens it again. A failure is no answer at all (unreachable, broken off, too
 * late); what a service says, be it 500, is an answer.
 */
public final class Breaker {

    /** Where it stands; {@code HALF_OPEN} from the end of the open time until a trial has ended. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /**
     * When to stop asking, and for how long.
     *
     * @param leastCalls calls within the window before anything is concluded from them
     * @param window over which calls are counted
     * @param open how long nobody passes
     */
    public record Settings(int leastCalls, Duration window, Duration open) {}

    private final Settings settings;
    private final Clock clock;
    private final Consumer<State> changed;

    private State state = State.CLOSED;
    private Instant since;
    private int calls;
    private int failures;
    private boolean trying;

    /** Closed; {@code changed} is told of every change of state, under the breaker's lock: it must be quick. */
    public Breaker(Settings settings, Clock clock, Consumer<State> changed) {
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
        this.since = clock.instant();
    }

    /** Whether a call may go ahead; each one that may ends in exactly one of the three below. */
    public synchronized boolean admits() {
        if (state == State.OPEN && !clock.instant().isBefore(since.plus(settings.open()))) {
            become(State.HALF_OPEN);
        }
        return switch (state) {
            case CLOSED -> true;
            case OPEN -> false;
            case HALF_OPEN -> !trying && (trying = true);
        };
    }

    /** The service has answered. */
    public synchronized void succeeded() {
        if (state == State.HALF_OPEN) {
            become(State.CLOSED);
        } else if (state == State.CLOSED) {
            count(0);
        }
    }

    /** The service has not answered. */
    public synchronized void failed() {
        if (state == State.HALF_OPEN) {
            become(State.OPEN);
        } else if (state == State.CLOSED) {
            count(1);
            if (calls >= settings.leastCalls() && failures * 2 >= calls) {
                become(State.OPEN);
            }
        }
    }

    /** The call ended before the service could show anything: the caller left, or was refused. */
    public synchronized void abandoned() {
        trying = false;
    }

    public synchronized State state() {
        return state;
    }

    /** How long until somebody may try again; zero when that is now. */
    public synchronized Duration openFor() {
        if (state != State.OPEN) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), since.plus(settings.open()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(int failure) {
        Instant now = clock.instant();
        if (!now.isBefore(since.plus(settings.window()))) {
            since = now;
            calls = 0;
            failures = 0;
        }
        calls++;
        failures += failure;
    }

    private void become(State next) {
        state = next;
        since = clock.instant();
        calls = 0;
        failures = 0;
        trying = false;
        changed.accept(next);
    }
}
