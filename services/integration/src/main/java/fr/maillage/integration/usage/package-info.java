/** What an organization’s machine clients asked of the services, by day: counted at the gateways, gathered here, shown to their organization. */
@NullMarked
package fr.maillage.integration.usage;

import org.jspecify.annotations.NullMarked;
