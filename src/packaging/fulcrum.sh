#!/bin/sh
# Opens Fulcrum's window without arguments or with a document; runs its command line otherwise.
home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
cache=-XX:AOTCache=$home/app/fulcrum.aot
exec "$home/runtime/bin/java" ${FULCRUM_OPTIONS:-"$cache"} \
    -Xlog:disable -XX:+UseSerialGC --enable-native-access=javafx.graphics \
    -classpath "@classPath@" @mainClass@ "$@"
