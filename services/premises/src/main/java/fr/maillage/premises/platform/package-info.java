/**
 * What every service of the platform offers beside its own objects, each by a few lines on {@code platform/data}: the
 * feed of events, jobs, the audit trail, attachments.
 */
@NullMarked
package fr.maillage.premises.platform;

import org.jspecify.annotations.NullMarked;
