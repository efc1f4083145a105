/**
 * What an organization knows of the people and structures of its territory beside the national files: age band, planned
 * retirement, new patients, languages… Its own, confidential, each fact with its source, date, author and expiry. Nothing
 * here reaches another organization, nor an import of official files.
 */
@NullMarked
package fr.maillage.registry.localknowledge;

import org.jspecify.annotations.NullMarked;
