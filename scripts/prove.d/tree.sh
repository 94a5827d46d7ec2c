# A Debian tree to boot, made once and kept outside the project. Sourced by the proofs.
# shellcheck shell=bash

tree_cache=${XDG_CACHE_HOME:-$HOME/.cache}/respited

# debian_tree RELEASE PACKAGE...: prints the path of a minimal tree that holds these packages, and makes it first
# (a minute) if there is none yet, or one of other packages. To be run as root.
debian_tree() {
    local release=$1
    shift
    local tree=$tree_cache/$release packages
    packages=$(IFS=,; printf '%s' "$*")
    mkdir -p "$tree_cache"
    # Two proofs at once make one tree.
    exec 9>"$tree.lock"
    flock 9
    if [ "$(cat "$tree/.packages" 2>/dev/null)" != "$packages" ]; then
        say "Making a Debian $release tree in $tree (once)" >&2
        rm -rf "$tree" "$tree.new"
        debootstrap --variant=minbase --include="$packages" "$release" "$tree.new" >"$tree.log" 2>&1 ||
            die "debootstrap failed, see $tree.log: $(tail -n 1 "$tree.log")"
        printf '%s\n' "$packages" >"$tree.new/.packages"
        mv "$tree.new" "$tree"
    fi
    exec 9>&-
    printf '%s\n' "$tree"
}
