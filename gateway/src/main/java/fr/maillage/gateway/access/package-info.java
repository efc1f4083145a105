/**
 * The first wall: a valid token of this platform, meant for the service it is sent to.
 * Rights inside a service are the service's own business.
 */
@NullMarked
package fr.maillage.gateway.access;

import org.jspecify.annotations.NullMarked;
