/** Tests of the same room. */
@NullMarked
package fr.maillage.integration.notification.remote;

import org.jspecify.annotations.NullMarked;
