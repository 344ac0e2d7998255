/** Numbers as people write and type them: formats, readings, units in words. Says no sentence. */
@NullMarked
package app.fulcrum.text.number;

import org.jspecify.annotations.NullMarked;
