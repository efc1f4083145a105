package fr.maillage.platform.data.event.consumer;

import java.util.List;

/** Handlers whose number is a matter of settings, one for each feed for example: a bean. Asked once, at start. */
public interface EventHandlers {

    List<? extends EventHandler> handlers();
}
