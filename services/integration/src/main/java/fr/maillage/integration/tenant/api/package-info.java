/** HTTP: list, item, creation, change, transitions, history; for operators only. */
@NullMarked
package fr.maillage.integration.tenant.api;

import org.jspecify.annotations.NullMarked;
