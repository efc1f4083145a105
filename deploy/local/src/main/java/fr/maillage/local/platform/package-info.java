/**
 * The orchestration: which part waits for which, what happens when one fails, and that nothing is ever left
 * half started. {@link fr.maillage.local.platform.Platform} is the door, for commands as for end-to-end tests.
 */
@NullMarked
package fr.maillage.local.platform;

import org.jspecify.annotations.NullMarked;
