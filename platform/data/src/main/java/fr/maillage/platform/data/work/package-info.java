/**
 * What the background work of a service needs besides its queue: a thread that looks for work, and a wake-up once a decision
 * can be seen. Work that people follow and that must survive a restart is a job, not this.
 */
@NullMarked
package fr.maillage.platform.data.work;

import org.jspecify.annotations.NullMarked;
