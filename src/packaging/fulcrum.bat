@echo off
rem Opens Fulcrum's window without arguments or with documents; runs its command line otherwise.
setlocal
set "home=%~dp0.."
if not defined FULCRUM_OPTIONS set FULCRUM_OPTIONS="-XX:AOTCache=%home%\app\fulcrum.aot"
"%home%\runtime\bin\java" %FULCRUM_OPTIONS% ^
    -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC --enable-native-access=javafx.graphics ^
    -classpath "@classPath@" @mainClass@ %*
