/**
 * Files attached to the objects of a service. What a file is, its content tells, never its name; it is kept on disk under
 * an id, seen by the roles its author named inside the tenants that see its object, and handed out once the antivirus,
 * where one is set, found it clean. Everything is streamed: memory does not depend on size.
 */
@NullMarked
package fr.maillage.platform.data.attachment;

import org.jspecify.annotations.NullMarked;
