/**
 * What people do to a session's time line: place, trim, split and fade clips, set markers and ranges, and where the
 * bars and beats lie. Nothing here makes an edit by itself: call it within
 * {@link org.tonewright.core.session.SessionEditor#edit}.
 */
@NonNullByDefault
package org.tonewright.core.edit;

import org.eclipse.jdt.annotation.NonNullByDefault;
