/** What every input needs: how it makes edits, says a refusal, and is shown anew. */
@NullMarked
package app.fulcrum.controller.inputs.field;

import org.jspecify.annotations.NullMarked;
