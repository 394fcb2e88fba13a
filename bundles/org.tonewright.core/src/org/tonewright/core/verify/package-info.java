/**
 * Proving and describing what lies on disk: sessions, releases, deliveries and backups, each by a
 * {@link org.tonewright.core.verify.Verifier}.
 */
@NonNullByDefault
package org.tonewright.core.verify;

import org.eclipse.jdt.annotation.NonNullByDefault;
