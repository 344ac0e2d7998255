/**
 * One running program per user: who was started first, and how a later start passes its files on. Nothing is reachable
 * from another machine or by another user.
 */
@NullMarked
package app.fulcrum.storage.instance;

import org.jspecify.annotations.NullMarked;
