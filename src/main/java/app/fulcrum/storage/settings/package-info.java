/** What the program remembers between starts, apart from documents: theme, window, recent files. */
@NullMarked
package app.fulcrum.storage.settings;

import org.jspecify.annotations.NullMarked;
