/** The tables tenant and tenant_change. */
@NullMarked
package fr.maillage.integration.tenant.store;

import org.jspecify.annotations.NullMarked;
