/** What users prefer: offered, applied at once, and remembered. */
@NullMarked
package app.fulcrum.controller.preference;

import org.jspecify.annotations.NullMarked;
