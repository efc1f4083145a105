/**
 * Files that an organization loads for itself: uploaded like official ones, run as its own job under row-level security,
 * their errors sealed and its own. Small enough to be held in memory, merged in one transaction.
 */
@NullMarked
package fr.maillage.registry.tenantimport;

import org.jspecify.annotations.NullMarked;
