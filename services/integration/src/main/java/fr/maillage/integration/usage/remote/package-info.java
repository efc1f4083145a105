/** The gateways, asked for what they counted. */
@NullMarked
package fr.maillage.integration.usage.remote;

import org.jspecify.annotations.NullMarked;
