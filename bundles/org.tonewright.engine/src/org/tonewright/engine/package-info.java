/**
 * The engine: compiles a description of a session's signal flow into a plan and runs it, in real time or offline.
 * This package holds what all of it shares: the quantum, the tempo map and the catalogue of processors. The engine
 * knows neither the session's model nor a framework.
 */
@NonNullByDefault
package org.tonewright.engine;

import org.eclipse.jdt.annotation.NonNullByDefault;
