/**
 * Rendering a plan offline, as fast as the machine allows, into one or several outputs at once.
 */
@NonNullByDefault
package org.tonewright.engine.render;

import org.eclipse.jdt.annotation.NonNullByDefault;
