/**
 * The data directory: one running copy of the platform is one such directory. It holds the database, the
 * secrets, the logs and the files by which a later command finds what an earlier one started.
 * Everything here is private to its owner, and nothing here is ever printed.
 */
@NullMarked
package fr.maillage.local.directory;

import org.jspecify.annotations.NullMarked;
