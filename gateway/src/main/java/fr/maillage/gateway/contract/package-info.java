/**
 * The contracts of the services, bundled when the gateway is built: each one by itself and merged into one,
 * and the problem catalogue they carry.
 */
@NullMarked
package fr.maillage.gateway.contract;

import org.jspecify.annotations.NullMarked;
