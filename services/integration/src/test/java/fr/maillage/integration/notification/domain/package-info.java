/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.notification.domain;

import org.jspecify.annotations.NullMarked;
