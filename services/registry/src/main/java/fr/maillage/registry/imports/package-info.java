/**
 * Official files into the registry: upload, staging by COPY, checks, set-based difference, one atomic switch. Other
 * features bring a {@link fr.maillage.registry.imports.domain.ImportPlan} for each kind of file they own; everything that
 * holds for any file (limits, scope, vanishing, release, dry run, resuming) is here, once.
 */
@NullMarked
package fr.maillage.registry.imports;

import org.jspecify.annotations.NullMarked;
