package fr.maillage.platform.data.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** The same by the identity of workers: for what concerns several organizations, inside of a worker's context. */
@Singleton
@Typed(WorkerStatements.class)
public class WorkerStatements extends Statements {

    WorkerStatements(@DataSource("worker") AgroalDataSource workers) {
        super(workers);
    }
}
