package fr.maillage.platform.data.tenant;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The same settings for the worker's own datasource: an interceptor is looked up by datasource. */
class WorkerTransactionSettings {

    @Produces
    @Singleton
    @DataSource("worker")
    AgroalPoolInterceptor forWorkers(TransactionSettings settings) {
        return settings;
    }
}
