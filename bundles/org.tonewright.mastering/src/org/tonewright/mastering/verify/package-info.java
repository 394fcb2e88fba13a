/**
 * Proving a delivery from its own files: the manifest that names every file with its SHA-256, the facts that the
 * delivery states about itself, the rules that are checked against the audio, and the verifier that does all of it.
 */
@NonNullByDefault
package org.tonewright.mastering.verify;

import org.eclipse.jdt.annotation.NonNullByDefault;
