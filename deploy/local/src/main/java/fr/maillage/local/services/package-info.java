/**
 * The table of services: adding one to the platform is adding one line to the catalogue. Nothing outside this
 * package names a service.
 */
@NullMarked
package fr.maillage.local.services;

import org.jspecify.annotations.NullMarked;
