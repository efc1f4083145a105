/**
 * What every service stands on to keep data: its two database identities (requests and workers) and, in
 * {@code job}, long work that survives a restart. No noun of the domain lives here.
 */
@NullMarked
package fr.maillage.platform.data;

import org.jspecify.annotations.NullMarked;
