#!/usr/bin/env bash
# The hooks of .pre-commit-hooks.yaml, run by the real pre-commit against a scratch repository.
# Needs git and pre-commit on PATH, and pip's access to the dependencies. Ends with 0 if all behave.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME="$scratch/cache" GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@example.org

fail() { echo "precommit.sh: $1" >&2; cat "$scratch/log" >&2; exit 1; }

hook() { # hook ID FILE...: runs one hook, its output in $scratch/log; its status is the function's
    local id=$1; shift
    pre-commit try-repo "$root" "$id" --verbose --files "$@" >"$scratch/log" 2>&1
}

mkdir -p "$scratch/repository/catalog"
cd "$scratch/repository"
git init -q .
good='- Deep Unrolling of Fetal Ultrasound. Ada Byron, Carl Rowe. MICCAI 2024. [paper](https://arxiv.org/abs/2401.01234)'
printf '# Papers\n\n%s\n' "$good" >good.md
printf '# Papers\n\n%s <!-- medsegbib: ignore[Y001] -->\n' "$good" >faulty.md
printf '# A program\n\nRun `make` to build it.\n' >README.md
printf '%% medsegbib: ignore[Y001]\n@article{byron2024,\n  title = {Deep Unrolling of Fetal Ultrasound},\n  author = {Byron, Ada and Rowe, Carl},\n  journal = {Medical Image Analysis},\n  year = {2024},\n  volume = {3},\n}\n' >catalog/catalog.bib
git add . && git commit -qm "Papers"

hook medsegbib-lint good.md README.md || fail "medsegbib-lint stops at files without a fault"
! hook medsegbib-lint faulty.md || fail "medsegbib-lint passes a file with a fault"
grep -q "faulty.md:3:.*X001" "$scratch/log" || fail "medsegbib-lint does not say where the fault is"

! hook medsegbib-catalog catalog/catalog.bib || fail "medsegbib-catalog passes a catalogue with a fault"
grep -q "catalog.bib:1:.*X001" "$scratch/log" || fail "medsegbib-catalog does not look at the repository's catalogue"

! hook medsegbib-fix faulty.md catalog/catalog.bib || fail "medsegbib-fix says nothing of what it changed"
cmp -s good.md faulty.md || fail "medsegbib-fix does not mend, or mends too much"
hook medsegbib-fix faulty.md catalog/catalog.bib || fail "medsegbib-fix does not come to rest"
hook medsegbib-catalog catalog/catalog.bib || fail "medsegbib-catalog stops at a catalogue without a fault"
echo "precommit.sh: the hooks behave"
