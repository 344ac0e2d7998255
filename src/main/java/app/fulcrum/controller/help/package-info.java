/** What the help says: pages, inputs, figures, words and keys, put together from what the program itself uses. */
@NullMarked
package app.fulcrum.controller.help;

import org.jspecify.annotations.NullMarked;
