#!/bin/sh
# Opens Fulcrum's window without arguments or with documents; runs its command line otherwise.

# A closed stream becomes one that refuses: Java would read and write the first files it opens in its place.
{ true 3<&0; } 2>/dev/null || exec 0>/dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3>&2; } 2>/dev/null || exec 2>/dev/null

home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
case $home in *:*)
    printf 'fulcrum: Java cannot start from a folder with “:” in its path, and this is “%s”. %s\n' \
        "$home" 'Nothing was changed. Move or rename it.' >&2
    exit 3
    ;;
esac

# Java reads the names of files in the character set of the locale, and that of a missing one or of C is ASCII.
case $(locale charmap 2>/dev/null) in ANSI_X3.4-1968 | US-ASCII)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# The cache knows every jar by its time of change, which a copy may lose: set it again, where that is allowed.
TZ=UTC0 touch -c -t @touched@ "$home"/app/*.jar 2>/dev/null
cache=-XX:AOTCache=$home/app/fulcrum.aot
exec "$home/runtime/bin/java" ${FULCRUM_OPTIONS:-"$cache"} \
    -Xlog:disable -XX:+UseSerialGC --enable-native-access=javafx.graphics \
    -classpath "@classPath@" @mainClass@ "$@"
