/**
 * The premises service: rooms and who owns them, operations that will deliver some, leases and who bears their vacancy,
 * requests of professionals who want to settle, and what brings the two together in time.
 */
@NullMarked
package fr.maillage.premises;

import org.jspecify.annotations.NullMarked;
