/**
 * Backups of sessions: {@link org.tonewright.recording.backup.Backup} copies every file to other places and proves each
 * copy, {@link org.tonewright.recording.backup.Restore} brings a session back and proves that it sounds the same.
 */
@NonNullByDefault
package org.tonewright.recording.backup;

import org.eclipse.jdt.annotation.NonNullByDefault;
