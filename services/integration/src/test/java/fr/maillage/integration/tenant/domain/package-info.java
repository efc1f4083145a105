/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.tenant.domain;

import org.jspecify.annotations.NullMarked;
