/** Roles, scopes and limits with their labels. */
@NullMarked
package fr.maillage.integration.me.domain;

import org.jspecify.annotations.NullMarked;
