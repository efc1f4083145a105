package fr.maillage.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Future;

/** Where allowances are counted. */
interface Buckets {

    /** Takes one request from the caller's allowance, if it is there; never fails. */
    Future<ConsumptionProbe> take(String caller, Policy policy);
}
