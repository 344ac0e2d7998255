/** Sentences on what comes over time: what pays back, when to begin, what ends and why. */
@NullMarked
package app.fulcrum.text.outlook;

import org.jspecify.annotations.NullMarked;
