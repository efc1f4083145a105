/** Names looked up once, and HTTP over connections to addresses that were judged. */
@NullMarked
package fr.maillage.integration.outside.remote;

import org.jspecify.annotations.NullMarked;
