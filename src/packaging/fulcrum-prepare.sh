#!/bin/sh
# Makes the caches that an archive comes without, for a fast start: runs commands, and where there is a display opens the window
# for some seconds. Writes two files into the folder app of this program and nothing elsewhere.
self=$(readlink -f -- "$0")
home=${self%/*/*}
[ -w "$home/app" ] || {
    printf 'fulcrum-prepare: “%s” cannot be written to. Nothing was changed. Run it as whoever may.\n' "$home/app" >&2
    exit 3
}
private=$(mktemp -d) || exit 3
trap 'rm -rf "$private"' EXIT
TZ=UTC0 touch -c -t @touched@ "$home"/app/*.jar

# $1 is the name of the cache, the rest is what it is trained with.
prepare() {
    cache=$home/app/$1.aot
    shift
    env -u XDG_CONFIG_HOME -u XDG_STATE_HOME -u XDG_DATA_HOME "$home/runtime/bin/java" "-XX:AOTCacheOutput=$private/cache" \
        "-Duser.home=$private" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=javafx.graphics \
        -classpath "@classPath@" @trainer@ "$@" >"$private/log" 2>&1 &&
        [ -s "$private/cache" ] && mv "$private/cache" "$cache" && chmod 644 "$cache"
}
prepare commands preset:chat preset:rag preset:coding-agent || {
    printf 'fulcrum-prepare: Commands start without a cache. Java says:\n' >&2
    cat "$private/log" >&2
    exit 3
}
prepare window || printf 'fulcrum-prepare: The window starts without a cache: it could not be opened here.\n' >&2
