#!/usr/bin/env bash
# The contract of `corpus parse` as a filter under GNU parallel: one of the processes is killed in the middle of its shard, its shard is tried
# again, and in the end every article is there once, in order.      .ci/parallel.sh TOOL
set -euo pipefail
tool=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for i in $(seq 0 1999); do
    printf '{"path":"%04d.txt","text":"Ferry %d returns\\nBy Ada Lind\\n\\nThe ferry came back. \\"We waited %d days,\\" said Bo Ek."}\n' "$i" "$i" "$i"
done >all.jsonl
split -l 250 -d all.jsonl shard-

# Parses one shard into a file of its own, and gives it its name when it is whole. The first try of shard 3 is killed while it runs.
parse_shard() {
    local shard=$1 part
    part=$shard.$$.part
    if [ "$shard" = shard-03 ] && mkdir killed 2>/dev/null; then
        mkfifo feed
        "$2" parse <feed >"$part" &
        local pid=$!
        exec 3>feed
        head -100 "$shard" >&3
        while [ "$(wc -l <"$part")" -lt 100 ]; do sleep 0.1; done
        kill -9 "$pid"
        exec 3>&-
        wait "$pid"
        return $?
    fi
    "$2" parse <"$shard" >"$part" && mv "$part" "$shard.out"
}
export -f parse_shard
export SHELL=/bin/bash
parallel --will-cite --jobs 2 --retries 3 --joblog log parse_shard {} "$tool" ::: shard-??

[ -d killed ] || { echo "no process was killed"; exit 1; }
[ "$(ls shard-03.*.part | wc -l)" = 1 ] || { echo "the killed process left no half shard"; exit 1; }
"$tool" parse <all.jsonl >expected
cat shard-??.out | cmp - expected

# One stream cut at line ends and put together again in order.
parallel --will-cite --pipe --jobs 2 -N 300 --keep-order "$tool" parse <all.jsonl | cmp - expected
[ "$(wc -l <expected)" = 2000 ]
echo "2000 articles under GNU parallel, one process killed: nothing lost, nothing doubled, the order kept"
