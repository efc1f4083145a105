package fr.maillage.integration.webhook.domain;

/** Why a message is sent. */
public enum DeliveryCause {
    EVENT,
    REPLAY,
    PING
}
