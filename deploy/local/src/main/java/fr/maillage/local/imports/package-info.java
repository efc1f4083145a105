/**
 * Sends an official file to the registry through the gateway, without holding it in memory, and follows the job
 * until there is something to say.
 */
@NullMarked
package fr.maillage.local.imports;

import org.jspecify.annotations.NullMarked;
