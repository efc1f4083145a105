package fr.maillage.integration.webhook.domain;

/** Where a message is. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** Given up after the last attempt, or because the webhook was disabled: a dead letter, to be replayed by hand. */
    DEAD,
    /** Never sent, or not again: the organization may no longer see the event. */
    WITHDRAWN
}
