/** Rows of a file and what is wrong with them. */
@NullMarked
package fr.maillage.registry.tenantimport.domain;

import org.jspecify.annotations.NullMarked;
