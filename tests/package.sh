#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the .deb in a clean Debian 12: it installs with what it depends on, runs, opens a folder and a readyroom.yaml as a
# file manager would, keeps its data over an upgrade, and leaves nothing behind but the user's own data.
#
#   tests/package.sh    needs root, debootstrap and the network; builds the release preset. Ends with 77 where it cannot run.
#
# The bare root is kept in build/clean-root.tar, so that a second run downloads only what the package needs.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

cannot() { echo "skipped: $*"; exit 77; }
[ "$(id -u)" -eq 0 ] || cannot "a root of its own can be made by root alone"
for tool in debootstrap cpack lintian Xvfb xdotool; do
    command -v "$tool" >/dev/null || cannot "$tool is not installed"
done

work=$(mktemp -d)
root=$work/root
user=tester
home=/home/$user
display=:$((90 + RANDOM % 900))
xvfb=
cleanup() {
    [ -z "$xvfb" ] || kill "$xvfb" || true
    for mounted in "$root/tmp/.X11-unix" "$root/proc"; do
        ! mountpoint -q "$mounted" || umount "$mounted"
    done
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT

step() { printf '   %s\n' "$*"; }
wrong() { echo "WRONG: $*" >&2; exit 1; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; wrong "$*"; }; }
within() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
as_user=(chroot --userspec="$user:$user" "$root" /usr/bin/env -i HOME="$home" USER="$user" PATH=/usr/bin:/bin
    XDG_RUNTIME_DIR="$home/run" DISPLAY="$display")
as_user() { "${as_user[@]}" "$@"; }
# shellcheck disable=SC2016 # dpkg-query fills these in
installed() { within dpkg-query -W -f '${db:Status-Status} ${Version}' readyroom; }

step "package, and one of a later version"
quietly cmake --preset release
quietly cmake --build --preset release --target readyroom package_documents bill_of_materials
quietly cpack --preset release -B "$work/packages"
version=$(sed -n 's/^project(Readyroom VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
architecture=$(dpkg --print-architecture)
package=$work/packages/readyroom_${version}_$architecture.deb
[ -f "$package" ] || wrong "there is no $(basename "$package")"
later=$version.1
dpkg-deb -R "$package" "$work/later"
sed -i "s/^Version: .*/Version: $later/" "$work/later/DEBIAN/control"
quietly dpkg-deb --root-owner-group -b "$work/later" "$work/packages/later.deb"

step "lintian"
lintian --allow-root --fail-on error --tag-display-limit 0 "$package" || wrong "lintian has errors"

step "clean root"
if [ ! -f build/clean-root.tar ]; then
    debootstrap --variant=minbase bookworm "$work/bare" >"$work/log" 2>&1 || { tail -n 5 "$work/log"; cannot "debootstrap made no root"; }
    tar -C "$work/bare" --numeric-owner -cf "$work/clean-root.tar" .
    rm -rf "$work/bare"
    mv "$work/clean-root.tar" build/clean-root.tar
fi
mkdir -p "$root"
tar -C "$root" --numeric-owner -xf build/clean-root.tar
mount -t proc proc "$root/proc" || cannot "nothing can be mounted"
within useradd --create-home "$user"
install -d -o "$(within id -u "$user")" -m 700 "$root$home/run"
cp "$package" "$root/readyroom.deb"
cp "$work/packages/later.deb" "$root/later.deb"

step "install"
quietly within apt-get update
# What opens files for a desktop without one, and the lists it looks into.
quietly within apt-get install -y --no-install-recommends xdg-utils libfile-mimeinfo-perl desktop-file-utils shared-mime-info
if within dpkg -i /readyroom.deb >"$work/log" 2>&1; then
    wrong "it installs without any of the packages it needs"
fi
quietly within apt-get -f install -y
[ "$(installed)" = "installed $version" ] || wrong "it is not installed"
[ "$(as_user readyroom --version)" = "readyroom $version" ] || wrong "it does not start without what is recommended"
quietly within dpkg --purge readyroom
quietly within apt-get install -y /readyroom.deb
[ "$(installed)" = "installed $version" ] || wrong "it is not installed with what is recommended"
for recommended in git fonts-noto-core qt6-wayland; do
    within dpkg -s "$recommended" >/dev/null || wrong "$recommended was not installed with it"
done
missing=$(within ldd /usr/bin/readyroom | grep 'not found' || true)
[ -z "$missing" ] || wrong "$missing"

step "runs"
[ "$(as_user readyroom --version)" = "readyroom $version" ] || wrong "--version"
cp -R resources/sample-workspace "$root$home/desk"
chown -R --reference="$root$home" "$root$home/desk"
as_user readyroom readiness $home/desk >"$work/readiness"
grep -q 'critical' "$work/readiness" || wrong "readiness says nothing of the sample"
as_user readyroom snapshot $home/desk --out $home/pictures >"$work/log" 2>&1 || { cat "$work/log"; wrong "snapshot"; }
[ -s "$root$home/pictures/1-readiness.png" ] || wrong "there is no picture"

step "opens from a file manager"
[ "$(as_user xdg-mime query filetype $home/desk/readyroom.yaml)" = application/x-readyroom-workspace ] ||
    wrong "readyroom.yaml is of type $(as_user xdg-mime query filetype $home/desk/readyroom.yaml)"
entry=io.github.readyroom.Readyroom.desktop
for type in inode/directory application/x-readyroom-workspace; do
    [ "$(as_user xdg-mime query default "$type")" = "$entry" ] || wrong "$type is not opened with $entry"
done
Xvfb "$display" -screen 0 1280x800x24 -ac -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
install -d -m 1777 "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
for opened in $home/desk $home/desk/readyroom.yaml; do
    timeout 120 "${as_user[@]}" xdg-open "$opened" >"$work/log" 2>&1 &
    # The window is named after the service once its plan is read.
    DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --name 'parcel-desk' >"$work/windows" ||
        { cat "$work/log"; wrong "no window for $opened"; }
    # No window manager gives it the keyboard; it may be gone before the key is up again.
    DISPLAY=$display xdotool windowfocus "$(head -n 1 "$work/windows")" key ctrl+q 2>/dev/null || true
    wait "$!" || wrong "it ended badly after $opened"
done

step "upgrade keeps the data"
plan=$home/desk/docs/production-readiness.md
item=$(as_user readyroom readiness "$plan" --json | grep -o '"id": *"[^"]*"' | head -n 1 | sed 's/.*"\([^"]*\)"$/\1/')
as_user readyroom tick "$plan" "$item" >/dev/null || wrong "tick"
data=$root$home/.local/share/readyroom
before=$(cd "$data/workspaces" && find . -type f ! -name '*-shm' ! -name '*-wal' -print0 | sort -z | xargs -0 sha256sum)
quietly within dpkg -i /later.deb
[ "$(installed)" = "installed $later" ] || wrong "it was not upgraded"
after=$(cd "$data/workspaces" && find . -type f ! -name '*-shm' ! -name '*-wal' -print0 | sort -z | xargs -0 sha256sum)
[ "$before" = "$after" ] || wrong "the upgrade changed the user's data"
as_user readyroom audit verify $home/desk >/dev/null || wrong "the record is no longer whole"
as_user readyroom tick "$plan" "$item" --undo >/dev/null || wrong "the mark made before the upgrade cannot be taken back"
cmp "$root$plan" resources/sample-workspace/docs/production-readiness.md || wrong "the plan is not as it was"

step "purge"
within dpkg -L readyroom | while read -r file; do [ -d "$root$file" ] || echo "$file"; done >"$work/files"
[ "$(wc -l <"$work/files")" -gt 10 ] || wrong "it holds only $(wc -l <"$work/files") files"
quietly within dpkg --purge readyroom
while read -r file; do
    [ ! -e "$root$file" ] || wrong "$file is still there"
done <"$work/files"
left=$(find "$root" -xdev -ipath '*readyroom*' ! -path "$root/home/*" ! -path "$root/var/log/*" ! -path "$root/*.deb" ! -path "$root/var/lib/apt/*" || true)
[ -z "$left" ] || wrong "left behind: $left"
! grep -rqs readyroom "$root/usr/share/applications" "$root/usr/share/mime/packages" "$root/usr/share/mime/globs2" || wrong "the desktop still knows it"
[ -d "$data/workspaces" ] || wrong "the user's data is gone"
echo "The package of $version is good."
