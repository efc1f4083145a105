/**
 * For whom a transaction acts, and how the database knows: the organization of the verified token, one organization or all
 * of them for a job, one object for the bearer of a link, nobody otherwise. Row-level security (migrations V010 to V012)
 * admits rows by it; without it every tenant table is empty.
 */
@NullMarked
package fr.maillage.platform.data.tenant;

import org.jspecify.annotations.NullMarked;
