@echo off
rem Opens Fulcrum's window without arguments or with documents; runs its command line otherwise.
setlocal
set "home=%~dp0.."
if not defined FULCRUM_OPTIONS set FULCRUM_OPTIONS="-XX:AOTCache=%home%\app\fulcrum.aot"
rem A command ends before the thorough compiler pays off. The window stays for hours: it begins with a small heap that may grow.
set "machine=-XX:InitialRAMPercentage=0.4 -Xmn24m"
if not "%~1"=="" if "%~x1"=="" set "machine=-XX:TieredStopAtLevel=1"
"%home%\runtime\bin\java" %FULCRUM_OPTIONS% ^
    -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC %machine% --enable-native-access=javafx.graphics ^
    -classpath "@classPath@" @mainClass@ %*
