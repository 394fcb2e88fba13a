/** A page on which every widget can be seen and tried in its states. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.tonewright.ui.gallery;
