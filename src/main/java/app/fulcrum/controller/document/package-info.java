/** Opening, saving and leaving documents without losing work. */
@NullMarked
package app.fulcrum.controller.document;

import org.jspecify.annotations.NullMarked;
