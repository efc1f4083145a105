/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.notification;

import org.jspecify.annotations.NullMarked;
