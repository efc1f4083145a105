/** What tenancy and audit cost, as ratios within one run. Mains, not tests: run them on a quiet machine. */
@NullMarked
package fr.maillage.platform.data.bench;

import org.jspecify.annotations.NullMarked;
