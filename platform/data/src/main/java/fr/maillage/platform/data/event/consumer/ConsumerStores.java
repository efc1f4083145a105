package fr.maillage.platform.data.event.consumer;

import jakarta.enterprise.context.ApplicationScoped;

/** What every consumer of this service keeps, and the transaction it keeps it in. */
@ApplicationScoped
class ConsumerStores {

    private final EffectTransaction transaction;
    private final Positions positions;
    private final Received received;
    private final Parked parked;

    ConsumerStores(EffectTransaction transaction, Positions positions, Received received, Parked parked) {
        this.transaction = transaction;
        this.positions = positions;
        this.received = received;
        this.parked = parked;
    }

    EffectTransaction transaction() {
        return transaction;
    }

    Positions positions() {
        return positions;
    }

    Received received() {
        return received;
    }

    Parked parked() {
        return parked;
    }
}
