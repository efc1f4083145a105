/** Organizations, their life, and the rules on their codes: plain Java. */
@NullMarked
package fr.maillage.integration.tenant.domain;

import org.jspecify.annotations.NullMarked;
