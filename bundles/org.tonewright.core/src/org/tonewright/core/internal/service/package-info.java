/** The declarative services of the core whose implementation needs the platform. */
@NonNullByDefault
package org.tonewright.core.internal.service;

import org.eclipse.jdt.annotation.NonNullByDefault;
