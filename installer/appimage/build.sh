#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# An AppImage of the release build, in build/release/packages. Untested: README.md says what it needs.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

for tool in linuxdeploy linuxdeploy-plugin-qt; do
    command -v "$tool" >/dev/null || { echo "$tool is not in PATH; see installer/appimage/README.md" >&2; exit 1; }
done

cmake --preset release
cmake --build --preset release
folder=$PWD/build/release/AppDir
rm -rf "$folder"
DESTDIR=$folder cmake --install build/release --prefix /usr --strip

id=io.github.readyroom.Readyroom
mkdir -p build/release/packages
cd build/release/packages
# The plugins that the program loads but does not link.
export QMAKE=qmake6 EXTRA_QT_PLUGINS='sqldrivers;waylandclient' EXTRA_PLATFORM_PLUGINS='libqoffscreen.so;libqwayland-generic.so'
linuxdeploy --appdir "$folder" --plugin qt --output appimage \
    --desktop-file "$folder/usr/share/applications/$id.desktop" \
    --icon-file "$folder/usr/share/icons/hicolor/scalable/apps/$id.svg"
