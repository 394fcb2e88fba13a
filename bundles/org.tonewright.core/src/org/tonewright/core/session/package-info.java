/**
 * Sessions and releases as folders on disk and as objects that change only by edits. A
 * {@link org.tonewright.core.session.SessionStore} creates and opens a folder and gives an
 * {@link org.tonewright.core.session.OpenDocument}; its {@link org.tonewright.core.session.SessionEditor} is the one
 * way to change what was opened, all or nothing and with undo. A {@link org.tonewright.core.session.ValuePath} names a
 * value by a text key, a {@link org.tonewright.core.session.MediaImport} and a
 * {@link org.tonewright.core.session.TitleImport} bring audio files in. Everything here runs on the thread that owns
 * the model and on a plain class path.
 */
@NonNullByDefault
package org.tonewright.core.session;

import org.eclipse.jdt.annotation.NonNullByDefault;
