package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.store.DeliveryQueue.Due;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many messages are under way: in all, to one host, to one webhook. */
final class Places {

    private final int inAll;
    private final int perHost;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Map<UUID, Integer> byWebhook = new HashMap<>();
    private final Map<String, Integer> byHost = new HashMap<>();
    private int busy;

    Places(int inAll, int perHost) {
        this.inAll = inAll;
        this.perHost = perHost;
    }

    /** How many more may be begun for a webhook that may have so many. */
    int free(Due due, int perWebhook) {
        lock.lock();
        try {
            int ofWebhook = perWebhook - byWebhook.getOrDefault(due.webhook(), 0);
            int ofHost = perHost - byHost.getOrDefault(due.host(), 0);
            return Math.max(0, Math.min(inAll - busy, Math.min(ofWebhook, ofHost)));
        } finally {
            lock.unlock();
        }
    }

    void take(Due due) {
        lock.lock();
        try {
            busy++;
            byWebhook.merge(due.webhook(), 1, Integer::sum);
            byHost.merge(due.host(), 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    void give(Due due) {
        lock.lock();
        try {
            busy--;
            byWebhook.merge(due.webhook(), -1, Integer::sum);
            byWebhook.remove(due.webhook(), 0);
            byHost.merge(due.host(), -1, Integer::sum);
            byHost.remove(due.host(), 0);
            if (busy == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void awaitIdle(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (busy > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
