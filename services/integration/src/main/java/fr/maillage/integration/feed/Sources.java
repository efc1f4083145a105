package fr.maillage.integration.feed;

import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.consumer.ConsumerBook;
import fr.maillage.platform.data.event.consumer.ConsumerSettings;
import fr.maillage.platform.data.event.consumer.ConsumerStatus;
import fr.maillage.platform.data.event.consumer.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The services whose feeds are gathered: those with an address in {@code maillage.consumers.feeds}. Each is read on its own:
 * one that is away holds back nobody's events but its own.
 */
@ApplicationScoped
public class Sources implements EventHandlers {

    private final ConsumerSettings settings;
    private final ConsumerBook book;
    private final Events events;

    Sources(ConsumerSettings settings, ConsumerBook book, Events events) {
        this.settings = settings;
        this.book = book;
        this.events = events;
    }

    @Override
    public List<PassedOn> handlers() {
        return services().stream().map(service -> new PassedOn(service, events)).toList();
    }

    /** How far behind each is; a source that is no longer configured is no longer told of. */
    public List<ConsumerStatus> list() {
        Map<String, ConsumerStatus> known =
                book.statuses().stream().collect(Collectors.toMap(ConsumerStatus::name, Function.identity()));
        return services().stream()
                .map(service -> known.get(PassedOn.PREFIX + service))
                .filter(status -> status != null)
                .sorted(Comparator.comparing(ConsumerStatus::feed))
                .toList();
    }

    private List<String> services() {
        return settings.feeds().keySet().stream().sorted().toList();
    }
}
