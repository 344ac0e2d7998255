/** Adding, naming and removing variants of the open document, and which of its scenarios is worked on. */
@NullMarked
package app.fulcrum.controller.variant;

import org.jspecify.annotations.NullMarked;
