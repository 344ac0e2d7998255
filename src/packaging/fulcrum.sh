#!/bin/sh
# Opens Fulcrum's window without arguments or with documents; runs its command line otherwise.

# A closed stream becomes one that refuses: Java would read and write the first files it opens in its place.
{ true 3<&0; } 2>/dev/null || exec 0>/dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3>&2; } 2>/dev/null || exec 2>/dev/null

[ -d "$(pwd -P 2>/dev/null)" ] || {
    printf 'fulcrum: The folder you are in is gone. Nothing was changed. Go to another one, such as with “cd”.\n' >&2
    exit 3
}

self=$(readlink -f -- "$0")
home=${self%/*/*}
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

# What the virtual machine itself has to say is no result either.
machine='-XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC'

# Either ends, or waits for its user, before the thorough compiler pays off. The window begins with a small heap that may grow.
machine="$machine -XX:TieredStopAtLevel=1"
cache=-XX:AOTCache=$home/app/commands.aot
case ${1-} in
    -*) ;;
    '' | *[!a-z]*)
        cache=-XX:AOTCache=$home/app/window.aot
        machine="$machine -XX:InitialRAMPercentage=0.4 -Xmn24m -XX:ReservedCodeCacheSize=240m"
        ;;
esac

# A Java that cannot start ends with 1. Where somebody's options or limit could keep it from starting, that is tried first.
if [ "$FULCRUM_OPTIONS$JDK_JAVA_OPTIONS$JAVA_TOOL_OPTIONS$_JAVA_OPTIONS" ] || [ "$(ulimit -v)" != unlimited ]; then
    said=$("$home/runtime/bin/java" ${FULCRUM_OPTIONS:-"$cache"} $machine -version 2>&1) || {
        printf 'fulcrum: Java cannot start with the options or the limit on memory set here. %s\n%s\n' \
            'Nothing was changed. Look at FULCRUM_OPTIONS and “ulimit -v”. Java says:' "$said" >&2
        exit 3
    }
fi
exec "$home/runtime/bin/java" ${FULCRUM_OPTIONS:-"$cache"} $machine \
    "-Dfulcrum.manual=$home/manual.html" --enable-native-access=javafx.graphics -classpath "@classPath@" @mainClass@ "$@"
