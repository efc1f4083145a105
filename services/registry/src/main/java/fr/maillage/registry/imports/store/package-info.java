/** The engine's SQL: COPY into staging, issues, and the difference that becomes one switch. */
@NullMarked
package fr.maillage.registry.imports.store;

import org.jspecify.annotations.NullMarked;
