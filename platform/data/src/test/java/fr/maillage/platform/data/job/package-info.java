/** The job engine on the real PostgreSQL, with as many instances as a test wants. */
@NullMarked
package fr.maillage.platform.data.job;

import org.jspecify.annotations.NullMarked;
